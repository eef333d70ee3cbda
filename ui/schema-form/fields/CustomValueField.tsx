import { useState } from 'react';
import { fitsField, FieldInput, type FormField, type FormValue } from '../../fields-form/index.ts';
import type { JsonValue } from '../json-value.ts';
import { useForm, useProblemsAt } from '../form-context.ts';

interface CustomValueFieldProps {
  readonly field: FormField;
  readonly path: string;
  readonly value: JsonValue;
  readonly onChange: (value: JsonValue) => void;
}

/** True when the input of the field can show the value. */
export function isCustomValue(field: FormField | undefined, value: JsonValue): boolean {
  return field !== undefined && fitsField(field, value as FormValue);
}

/** The value of a custom field, given as the desk has it given. What is no value yet is kept out of the definition. */
export function CustomValueField({ field, path, value, onChange }: CustomValueFieldProps) {
  const { readOnly } = useForm();
  const problems = useProblemsAt(path);
  const [unread, setUnread] = useState(false);
  return (
    <FieldInput
      field={field}
      value={unread ? Number.NaN : (value as FormValue)}
      readOnly={readOnly}
      fault={problems.length === 0 ? undefined : problems.join(' ')}
      onChange={(next) => {
        const isNone = typeof next === 'number' && Number.isNaN(next);
        setUnread(isNone);
        if (!isNone) onChange(next);
      }}
    />
  );
}
