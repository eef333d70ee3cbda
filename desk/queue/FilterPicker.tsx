import { useWords } from '../../ui/i18n/index.ts';
import { EntrySelect } from '../register/form/EntrySelect.tsx';
import { type QueueAsked, toggled, valuesOf } from './queue-filter.ts';
import { useAsk } from './use-ask.ts';

/** What a queue is narrowed by that is too many for a menu: it is found by its name. */
export const PICKED = { client: 'client', model: 'equipment-model' } as const;

export type PickedWord = keyof typeof PICKED;

interface FilterPickerProps {
  readonly word: PickedWord;
  readonly asked: QueueAsked;
  readonly close: () => void;
}

/** Adds a client or a model to what the queue is narrowed by, found as one types. */
export function FilterPicker({ word, asked, close }: FilterPickerProps) {
  const { t } = useWords('queue');
  const ask = useAsk();
  const before = asked.filter[word];
  return (
    <EntrySelect
      kind={PICKED[word]}
      value={null}
      size="xs"
      w={220}
      autoFocus
      defaultDropdownOpened
      aria-label={t(`filter.pick.${word}`)}
      placeholder={t(`filter.pick.${word}`)}
      onChange={(next) => {
        const code = next?.code;
        if (code !== undefined && !valuesOf(before).includes(code)) ask({ [word]: toggled(before, code) });
        close();
      }}
      onBlur={close}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    />
  );
}
