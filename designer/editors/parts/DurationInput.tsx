import { Group, NumberInput, Select } from '@mantine/core';
import { useRef, useState } from 'react';
import { useWords } from '../../../ui/i18n/index.ts';
import type { HowToEdit } from '../editor-props.ts';
import { amountOf, DURATION_UNITS, type DurationUnit, durationIn } from '../shape/duration-amount.ts';

interface DurationInputProps {
  readonly label: string;
  readonly hint?: string;
  /** As definitions write it; empty when there is none. */
  readonly value: string;
  readonly readOnly: boolean;
  readonly onChange: (value: string | undefined, how: HowToEdit) => void;
}

/** It is wider than the number. */
const LABEL = { label: { whiteSpace: 'nowrap' } } as const;

/** A time that may be missing: how many minutes, hours or days. */
export function DurationInput({ label, hint, value, readOnly, onChange }: DurationInputProps) {
  const { t } = useWords('editors');
  const written = amountOf(value);
  const [chosen, setChosen] = useState<DurationUnit>('minutes');
  const visit = useRef(0);
  const unit = written?.unit ?? chosen;
  const amount = written?.amount ?? '';
  return (
    <Group gap={4} align="flex-end" wrap="nowrap">
      <NumberInput
        size="sm"
        w={132}
        label={label}
        description={hint}
        value={amount}
        min={1}
        max={9999}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
        hideControls
        styles={LABEL}
        readOnly={readOnly}
        onFocus={() => {
          visit.current = performance.now();
        }}
        onChange={(next) => {
          if (next === amount) return;
          onChange(typeof next === 'number' ? durationIn(next, unit) : undefined, {
            gesture: `amount ${visit.current}`,
          });
        }}
      />
      <Select
        size="sm"
        w={108}
        aria-label={t('duration.unitOf', { what: label })}
        data={DURATION_UNITS.map((each) => ({ value: each, label: t(`duration.${each}`) }))}
        value={unit}
        allowDeselect={false}
        readOnly={readOnly}
        onChange={(next) => {
          if (next === null) return;
          setChosen(next);
          if (written !== null) onChange(durationIn(written.amount, next), {});
        }}
      />
    </Group>
  );
}
