import type { Field } from '../api/index.ts';

/** A custom field as the server describes it. */
export type FormField = Omit<Field, 'value'> & { readonly value?: Field['value'] };
export type FormValue = Field['value'];
/** Values by ids of fields; null clears one. */
export type FormValues = Readonly<Record<string, FormValue>>;

/** What is wrong with a field, for people. */
export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

/** True for what counts as not filled in. */
export function isBlank(value: FormValue | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
