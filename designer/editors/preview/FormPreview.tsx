import { Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { FieldDefinition } from '../../../engine/language/index.ts';
import type { Json } from '../../model/json.ts';
import styles from './preview.module.css';
import { ValueInput } from './ValueInput.tsx';

export interface FormPreviewProps {
  readonly fields: readonly FieldDefinition[];
  /** Ids of those that must be filled in. */
  readonly required: readonly string[];
  /** What is said when there are no fields. */
  readonly empty: string;
  readonly before?: ReactNode;
  readonly after?: ReactNode;
}

/** A form as the desk shows it; what is typed is judged and goes nowhere. */
export function FormPreview({ fields, required, empty, before, after }: FormPreviewProps) {
  const [values, setValues] = useState<Readonly<Record<string, Json>>>({});
  return (
    <div className={styles.form}>
      <Stack gap="md">
        {before}
        {fields.length === 0 && <Text c="dimmed">{empty}</Text>}
        {fields.map((field) => (
          <ValueInput
            // Another type begins anew: a text means nothing to a number.
            key={`${field.id} ${field.type}`}
            field={field}
            value={values[`${field.id} ${field.type}`] ?? null}
            required={required.includes(field.id)}
            onChange={(value) => setValues((all) => ({ ...all, [`${field.id} ${field.type}`]: value }))}
          />
        ))}
        {after}
      </Stack>
    </div>
  );
}
