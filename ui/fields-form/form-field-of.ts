import type { FieldDefinition } from '../../engine/language/definitions.generated.ts';
import type { FormField } from './form-field.ts';

/** A field of a definition as the server describes one. */
export function formFieldOf({ id, title, type, hint, unit, min, max, maxLength, options }: FieldDefinition): FormField {
  return {
    id,
    title,
    type,
    hint: hint ?? null,
    unit: unit ?? null,
    min: min ?? null,
    max: max ?? null,
    maxLength: maxLength ?? null,
    options: (options ?? []).map((option) => ({ id: option.id, title: option.title })),
  };
}
