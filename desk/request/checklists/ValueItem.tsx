import { Button, Checkbox, Group, NumberInput, Select, TextInput } from '@mantine/core';
import { useWords } from '../../../ui/i18n/index.ts';
import { useTypedDraft } from '../../typed/use-typed-draft.ts';
import { KeptState } from '../../device/KeptState.tsx';
import { useOpenRequest } from '../request-context.ts';
import type { ItemProps } from './ItemRow.tsx';
import { useTick } from './use-tick.ts';

/** An item that holds a value: a check at once, what is typed when it is confirmed. */
export function ValueItem(props: ItemProps) {
  const { item, readOnly } = props;
  const { t, title, number: say } = useWords('request');
  const { tick, kept } = useTick(props);
  const { number } = useOpenRequest();
  const typed = useTypedDraft<string | null>(`item ${number} ${props.checklist} ${item.id}`, null);
  const label = title(item.title);
  // What is on its way is shown as if it were there.
  const given =
    kept?.thing.work.operation === 'tickItem' && kept.error === null ? kept.thing.work.body.value : item.value;
  const shown = typed.value ?? (given === null ? '' : String(given));
  const confirm = async (value: string | number | null): Promise<void> => {
    if (await tick(value)) typed.clear();
  };
  if (item.type === 'check') {
    return (
      <>
        <Checkbox
          mt={4}
          label={t('checklists.isDone')}
          aria-label={label}
          disabled={readOnly}
          checked={given === true}
          onChange={(event) => void tick(event.currentTarget.checked ? true : null)}
        />
        {kept !== undefined && <KeptState kept={kept} />}
      </>
    );
  }
  if (item.type === 'choice') {
    return (
      <>
        <Select
          mt={4}
          aria-label={label}
          readOnly={readOnly}
          clearable={!readOnly}
          maw={360}
          data={item.options.map((option) => ({ value: option.id, label: title(option.title) || option.id }))}
          value={typeof given === 'string' ? given : null}
          onChange={(value) => void tick(value)}
        />
        {kept !== undefined && <KeptState kept={kept} />}
      </>
    );
  }
  const isNumber = item.type === 'number';
  const value = isNumber ? numberIn(shown) : shown.trim() === '' ? null : shown;
  const limits = [
    ...(item.min === null ? [] : [t('checklists.atLeast', { limit: say(item.min) })]),
    ...(item.max === null ? [] : [t('checklists.atMost', { limit: say(item.max) })]),
  ].join(', ');
  return (
    <>
      <Group gap="xs" mt={4} wrap="nowrap" align="flex-start">
        {isNumber ? (
          <NumberInput
            aria-label={label}
            description={limits || undefined}
            readOnly={readOnly}
            hideControls
            clampBehavior="none"
            allowedDecimalSeparators={[',', '.']}
            rightSection={item.unit === null ? undefined : <span aria-hidden>{item.unit}</span>}
            value={shown}
            onChange={(next) => typed.set(String(next))}
          />
        ) : (
          <TextInput
            aria-label={label}
            readOnly={readOnly}
            maxLength={item.maxLength ?? undefined}
            flex={1}
            maw={360}
            value={shown}
            onChange={(event) => typed.set(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) void confirm(value);
            }}
          />
        )}
        {typed.value !== null && !readOnly && (
          <Button variant="default" onClick={() => void confirm(value)}>
            {t('checklists.save')}
          </Button>
        )}
      </Group>
      {kept !== undefined && <KeptState kept={kept} />}
    </>
  );
}

function numberIn(typed: string): number | null {
  const number = Number(typed.replace(',', '.'));
  return typed.trim() === '' || Number.isNaN(number) ? null : number;
}
