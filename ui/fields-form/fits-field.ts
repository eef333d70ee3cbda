import type { FormField, FormValue } from './form-field.ts';

/** True when the input of the field shows the value as what it is; nothing is shown by every input. */
export function fitsField({ type }: Pick<FormField, 'type'>, value: FormValue | undefined): boolean {
  if (value === undefined || value === null) return true;
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'choices') return Array.isArray(value);
  if (type === 'money') return typeof value === 'number' && Number.isSafeInteger(value);
  return type === 'number' || type === 'integer' ? typeof value === 'number' : typeof value === 'string';
}
