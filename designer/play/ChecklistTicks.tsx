import { Button, Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type ChecklistItem, checklistValueProblem, isEmptyValue } from '../../engine/language/index.ts';
import type { RequestRecord } from '../../engine/run/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { usePlayTable } from './play-table.ts';
import styles from './play.module.css';
import { usePlayNames } from './use-play-names.ts';

/** The checklists that have begun, to be filled in by whoever acts. */
export function ChecklistTicks({ record }: { readonly record: RequestRecord }) {
  const { t } = useWords('play');
  const { called } = usePlayNames();
  return Object.entries(record.checklists).map(([id, { items, values }]) => {
    const done = items.filter((item) => !isEmptyValue(values[item.id] ?? null)).length;
    return (
      <fieldset key={id} className={styles.checklist}>
        <legend>{t('checklist', { checklist: called('checklist', id), done, of: items.length })}</legend>
        {items.map((item) => (
          <Tick key={item.id} checklist={id} item={item} value={values[item.id] ?? null} />
        ))}
      </fieldset>
    );
  });
}

interface TickProps {
  readonly checklist: string;
  readonly item: ChecklistItem;
  readonly value: RequestRecord['fields'][string];
}

function Tick({ checklist, item, value }: TickProps) {
  const { t, title } = useWords('play');
  const { state, move } = usePlayTable();
  const [typed, setTyped] = useState<string | number>('');
  const label = title(item.title) || item.id;
  const tick = (next: string | number | boolean | null): void =>
    move({ as: state.as, tick: { checklist, item: item.id, value: next } });
  const filled = !isEmptyValue(value);
  if (item.type === 'check') {
    return <Checkbox label={label} checked={value === true} onChange={() => tick(value === true ? null : true)} />;
  }
  if (filled || item.type === 'photo' || item.type === 'signature') {
    // A picture is only named here: what counts for the rules is that there is one.
    const name = `${item.id}.jpg`;
    return (
      <Checkbox
        label={filled ? `${label}: ${String(value)}` : label}
        checked={filled}
        onChange={() => tick(filled ? null : name)}
      />
    );
  }
  if (item.type === 'choice') {
    return (
      <Select
        label={label}
        data={(item.options ?? []).map((option) => ({ value: option.id, label: title(option.title) || option.id }))}
        value={null}
        onChange={(chosen) => chosen !== null && tick(chosen)}
      />
    );
  }
  const wrong = typed !== '' && checklistValueProblem(item, typed) !== null;
  const fill = (
    <Button size="compact-sm" variant="default" disabled={typed === '' || wrong} onClick={() => tick(typed)}>
      {t('fill')}
    </Button>
  );
  const common = { label, error: wrong && t('wrong'), rightSection: fill, rightSectionWidth: 90 };
  return item.type === 'number' ? (
    <NumberInput {...common} value={typed} onChange={setTyped} hideControls />
  ) : (
    <TextInput {...common} value={typed} onChange={({ currentTarget }) => setTyped(currentTarget.value)} />
  );
}
