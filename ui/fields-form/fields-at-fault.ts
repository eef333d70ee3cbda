import type { FormField, FormValues } from './form-field.ts';
import { valueFault } from './value-fault.ts';

/** Ids of fields that keep a form from being sent: empty though required, or with a value that does not fit. */
export function fieldsAtFault(
  fields: readonly FormField[],
  values: FormValues,
  required: readonly string[] = [],
): readonly string[] {
  return fields
    .filter((field) => {
      const value = Object.hasOwn(values, field.id) ? values[field.id] : field.value;
      return valueFault(field, value, required.includes(field.id)) !== null;
    })
    .map(({ id }) => id);
}
