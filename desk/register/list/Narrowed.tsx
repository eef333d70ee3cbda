import { Pill } from '@mantine/core';
import type { RegisterKind } from '../../../engine/language/registers/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { nameOf } from '../entry.ts';
import { EntrySelect } from '../form/EntrySelect.tsx';
import { useEntry } from '../use-entries.ts';
import type { Asked, AskedWord } from './use-asked.ts';

const KIND_OF: Readonly<Record<AskedWord, RegisterKind>> = {
  client: 'client',
  site: 'site',
  model: 'equipment-model',
  contract: 'contract',
};

/** Which registers a register can be narrowed by. */
const BY: Readonly<Record<RegisterKind, readonly AskedWord[]>> = {
  client: [],
  'legal-entity': ['client'],
  site: ['client'],
  contact: ['client'],
  contract: ['client'],
  'equipment-model': [],
  equipment: ['client', 'model'],
};

interface NarrowedProps {
  readonly kind: RegisterKind;
  readonly asked: Asked;
}

/** By what the list is narrowed, each taken away by a click; and what else it may be narrowed by. */
export function Narrowed({ kind, asked }: NarrowedProps) {
  const { t } = useWords('registers');
  const open = BY[kind].filter((word) => !asked.narrowedBy.some(([each]) => each === word));
  return (
    <>
      {asked.narrowedBy.map(([word, value]) => (
        <One key={word} word={word} value={value} remove={() => asked.ask({ [word]: null })} />
      ))}
      {open.map((word) => (
        <EntrySelect
          key={word}
          kind={KIND_OF[word]}
          value={null}
          size="xs"
          aria-label={t('list.by', { what: t(`attribute.${word}`) })}
          placeholder={t(`attribute.${word}`)}
          onChange={(next) => next !== null && asked.ask({ [word]: next.code ?? next.uuid })}
        />
      ))}
    </>
  );
}

interface OneProps {
  readonly word: AskedWord;
  readonly value: string;
  readonly remove: () => void;
}

function One({ word, value, remove }: OneProps) {
  const { t } = useWords('registers');
  const entry = useEntry(KIND_OF[word], value);
  const name = entry.data === undefined ? value : nameOf(KIND_OF[word], entry.data);
  return (
    <Pill
      size="md"
      withRemoveButton
      onRemove={remove}
      removeButtonProps={{ 'aria-label': t('list.anyMore', { name }), 'aria-hidden': false, tabIndex: 0 }}
    >
      {t(`attribute.${word}`)}: {name}
    </Pill>
  );
}
