import { NumberInput, TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { durationParts, durationText, type Unit, UNITS } from '../durations.ts';
import type { FieldProps } from '../field-props.ts';
import { useForm, useFormWords } from '../form-context.ts';
import styles from '../schema-form.module.css';
import { FieldFrame } from './FieldFrame.tsx';

const NONE = { days: null, hours: null, minutes: null, seconds: null } as const;

/** A duration as numbers with units, or as ISO 8601 text. What is no duration stays as text until it is one. */
export function DurationField(props: FieldProps) {
  const { value, required, onChange } = props;
  const { readOnly } = useForm();
  const { text } = useFormWords();
  const written = typeof value === 'string' ? value : '';
  const parts = durationParts(written);
  const [raw, setRaw] = useState(false);
  const asText = raw || (parts === null && written !== '');
  const put = (next: string): void => onChange(next === '' && !required ? undefined : next);
  const set = (unit: Unit, count: string | number): void => {
    const number = typeof count === 'number' && count >= 0 ? count : null;
    put(durationText({ ...(parts ?? NONE), [unit]: number }));
  };
  return (
    <FieldFrame {...props} as="group">
      {() => (
        <div className={styles.duration}>
          {asText ? (
            <TextInput
              aria-label={text('duration-text')}
              value={written}
              readOnly={readOnly}
              placeholder="P1DT2H"
              spellCheck={false}
              onChange={(event) => put(event.currentTarget.value)}
            />
          ) : (
            UNITS.map((unit) => (
              <NumberInput
                key={unit}
                aria-label={text(unit)}
                value={parts?.[unit] ?? ''}
                min={0}
                max={unit === 'seconds' ? 999_999 : 9999}
                clampBehavior="strict"
                allowDecimal={false}
                allowNegative={false}
                hideControls
                readOnly={readOnly}
                rightSection={<span aria-hidden="true">{text(`${unit}-short`)}</span>}
                rightSectionWidth={40}
                onChange={(count) => set(unit, count)}
              />
            ))
          )}
          <UnstyledButton className={styles.link} onClick={() => setRaw(!asText)} disabled={!raw && asText}>
            {text(asText ? 'as-numbers' : 'as-text')}
          </UnstyledButton>
        </div>
      )}
    </FieldFrame>
  );
}
