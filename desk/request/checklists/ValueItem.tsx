import { Button, Checkbox, Group, NumberInput, Select, TextInput } from '@mantine/core';
import { useWords } from '../../../ui/i18n/index.ts';
import { useTypedDraft } from '../../typed/use-typed-draft.ts';
import { SendState } from '../SendState.tsx';
import { useOpenRequest } from '../request-context.ts';
import type { ItemProps } from './ItemRow.tsx';
import { useTick } from './use-tick.ts';

/** An item that holds a value: a check at once, what is typed when it is confirmed. */
export function ValueItem(props: ItemProps) {
  const { item, readOnly } = props;
  const { t, title, number: say } = useWords('request');
  const tick = useTick(props);
  const { number } = useOpenRequest();
  const typed = useTypedDraft<string | null>(`item ${number} ${props.checklist} ${item.id}`, null);
  const label = title(item.title);
  const shown = typed.value ?? (item.value === null ? '' : String(item.value));
  const confirm = async (value: string | number | null): Promise<void> => {
    if ((await tick.send({ value })) !== undefined) typed.clear();
  };
  if (item.type === 'check') {
    return (
      <>
        <Checkbox
          mt={4}
          label={t('checklists.isDone')}
          aria-label={label}
          disabled={readOnly}
          checked={tick.state === 'sending' || tick.state === 'waiting' ? item.value !== true : item.value === true}
          onChange={(event) => void tick.send({ value: event.currentTarget.checked ? true : null })}
        />
        <SendState sending={tick} />
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
          value={typeof item.value === 'string' ? item.value : null}
          onChange={(value) => void tick.send({ value })}
        />
        <SendState sending={tick} />
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
          <Button variant="default" loading={tick.state === 'sending'} onClick={() => void confirm(value)}>
            {t('checklists.save')}
          </Button>
        )}
      </Group>
      <SendState sending={tick} />
    </>
  );
}

function numberIn(typed: string): number | null {
  const number = Number(typed.replace(',', '.'));
  return typed.trim() === '' || Number.isNaN(number) ? null : number;
}
