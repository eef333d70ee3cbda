import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FieldProps } from '../field-props.ts';
import { useForm, useFormWords, useProblemsAt } from '../form-context.ts';
import type { JsonValue } from '../json-value.ts';

/** A value of which the schema says nothing, as JSON. Text that is no JSON stays in the field and is not taken over. */
export function JsonField({ value, label, hint, path, required, onChange }: FieldProps) {
  const { readOnly } = useForm();
  const { text } = useFormWords();
  const problems = useProblemsAt(path);
  const [typed, setTyped] = useState<{ readonly text: string; readonly of: JsonValue | undefined } | null>(null);
  const shown = typed !== null && typed.of === value ? typed.text : written(value);
  const parsed = parse(shown);
  const wrong = [...(parsed === null ? [text('no-json')] : []), ...problems];
  const change = (next: string): void => {
    const found = parse(next);
    const meant = found === null ? value : found.value;
    setTyped({ text: next, of: meant });
    if (found !== null && (found.value !== undefined || !required)) onChange(found.value);
  };
  return (
    <Textarea
      label={label}
      description={hint}
      required={required}
      readOnly={readOnly}
      value={shown}
      autosize
      minRows={2}
      maxRows={16}
      spellCheck={false}
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 13 } }}
      error={wrong.length === 0 ? undefined : wrong.join(' ')}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

function written(value: JsonValue | undefined): string {
  return value === undefined ? '' : JSON.stringify(value, null, 2);
}

/** Null: no JSON. Empty text is no value. */
function parse(text: string): { readonly value: JsonValue | undefined } | null {
  if (text.trim() === '') return { value: undefined };
  try {
    return { value: JSON.parse(text) as JsonValue };
  } catch {
    return null;
  }
}
