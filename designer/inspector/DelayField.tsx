import { Button, Group, NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Json } from '../model/json.ts';
import { freeId } from '../model/new-ids.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { isEscape } from '../workflow/is-escape.ts';
import { useSurroundings } from '../workflow/surroundings.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import styles from './inspector.module.css';
import { Reference } from './Reference.tsx';

interface DelayFieldProps {
  readonly value: string | null;
  readonly onChange: (key: string) => void;
}

/** Chooses one of the workflow's delays, or makes a new one. */
export function DelayField({ value, onChange }: DelayFieldProps) {
  const { t, duration } = useWords('inspector');
  const { readOnly, view } = useWorkflowEditor();
  const { names } = useSurroundings();
  const [adding, setAdding] = useState(false);
  const choices = Object.entries(view.delays).map(([id, delay]) => ({
    id,
    label: names.delay(id),
    hint: duration(delay.duration),
  }));
  return (
    <>
      <Reference
        label={t('delay.one')}
        choices={choices}
        value={value}
        clearable={false}
        readOnly={readOnly}
        placeholder={choices.length === 0 ? t('delay.none') : t('choose')}
        onChange={(key) => key !== null && onChange(key)}
      />
      {!readOnly && !adding && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAdding(true)}>
          {t('delay.new')}
        </Button>
      )}
      {adding && (
        <NewDelay
          onDone={(key) => {
            setAdding(false);
            if (key !== null) onChange(key);
          }}
        />
      )}
    </>
  );
}

const UNITS = { minutes: 'M', hours: 'H', days: 'D' } as const;
type Unit = keyof typeof UNITS;

/** An inline form for a new delay; tells the key of what was made, or null. */
export function NewDelay({ onDone }: { readonly onDone: (key: string | null) => void }) {
  const { t, language } = useWords('inspector');
  const { run, view } = useWorkflowEditor();
  const [title, setTitle] = useState('');
  const [amount, setAmount] = useState<number | string>(1);
  const [unit, setUnit] = useState<Unit>('days');
  const [tried, setTried] = useState(false);
  const wrongAmount = typeof amount !== 'number' || !Number.isInteger(amount) || amount < 1;
  const add = (): void => {
    setTried(true);
    if (title.trim() === '' || wrongAmount) return;
    const key = freeId(title, new Set(Object.keys(view.delays)));
    const length = unit === 'days' ? `P${amount}D` : `PT${amount}${UNITS[unit]}`;
    const delay = { duration: length, title: { [language]: title.trim() } };
    if (run({ do: 'set-delay', key, delay })) onDone(key);
  };
  return (
    <form
      className={styles.inline}
      aria-label={t('delay.new')}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        add();
      }}
      onKeyDown={(event) => {
        if (!isEscape(event)) return;
        event.stopPropagation();
        onDone(null);
      }}
    >
      <TextInput
        label={t('title')}
        size="sm"
        value={title}
        maxLength={200}
        autoFocus
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        error={tried && title.trim() === '' ? t('titleMissing') : undefined}
      />
      <Group gap="xs" grow align="flex-start">
        <NumberInput
          label={t('delay.amount')}
          size="sm"
          min={1}
          max={9999}
          value={amount}
          onChange={setAmount}
          error={tried && wrongAmount ? t('delay.amountWrong') : undefined}
        />
        <Select
          label={t('delay.unit')}
          size="sm"
          data={Object.keys(UNITS).map((each) => ({ value: each, label: t(`unit.${each}`) }))}
          value={unit}
          allowDeselect={false}
          onChange={(next) => next !== null && setUnit(next as Unit)}
        />
      </Group>
      <Group gap="xs">
        <Button type="submit" size="compact-sm">
          {t('add')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onDone(null)}>
          {t('cancel')}
        </Button>
      </Group>
    </form>
  );
}

/** True when a JSON value is a delay's config as the checks want it. */
export function isDuration(value: Json | undefined): value is string {
  return typeof value === 'string' && /^P(?=.)(\d{1,4}D)?(T(?=\d)(\d{1,4}H)?(\d{1,4}M)?(\d{1,6}S)?)?$/.test(value);
}
