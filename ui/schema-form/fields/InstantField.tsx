import { TextInput } from '@mantine/core';
import type { FieldProps } from '../field-props.ts';
import { useForm, useFormWords, useProblemsAt } from '../form-context.ts';
import { toInstant, toLocalText } from '../instants.ts';
import { labelled } from './labelled.ts';

/** A moment, chosen in the time of whoever looks and kept in UTC. */
export function InstantField({ value, label, hint, path, required, quiet, onChange }: FieldProps) {
  const { readOnly } = useForm();
  const { text } = useFormWords();
  const problems = useProblemsAt(path);
  const instant = typeof value === 'string' ? value : '';
  const utc = instant === '' ? text('own-time') : text('in-utc', { instant });
  return (
    <TextInput
      type="datetime-local"
      step={1}
      {...labelled(label, quiet)}
      description={hint === undefined ? utc : `${hint} ${utc}`}
      required={required}
      readOnly={readOnly}
      value={toLocalText(instant)}
      error={problems.length === 0 ? undefined : problems.join(' ')}
      onChange={(event) => {
        const next = toInstant(event.currentTarget.value);
        if (next !== undefined || !required) onChange(next);
      }}
    />
  );
}
