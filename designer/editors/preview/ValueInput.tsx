import type { FieldDefinition } from '../../../engine/language/index.ts';
import { FieldInput, formFieldOf, type FormValue } from '../../../ui/fields-form/index.ts';
import type { Json } from '../../model/json.ts';

export interface ValueInputProps {
  readonly field: FieldDefinition;
  readonly value: Json;
  readonly required?: boolean;
  readonly onChange: (value: Json) => void;
}

/** The input of a field as the desk has it. */
export function ValueInput({ field, value, required = false, onChange }: ValueInputProps) {
  return (
    <FieldInput
      field={formFieldOf(field)}
      value={value as FormValue}
      required={required}
      onChange={(next) => onChange(next)}
    />
  );
}
