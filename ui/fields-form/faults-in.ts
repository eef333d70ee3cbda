import type { ApiDetail } from '../api/index.ts';
import type { FieldFault } from './form-field.ts';

/** What an answer of the server says of single fields, and the rest. */
export function faultsIn(details: readonly ApiDetail[]): {
  readonly fields: readonly FieldFault[];
  readonly others: readonly string[];
} {
  const fields: FieldFault[] = [];
  const others: string[] = [];
  for (const { path, message } of details) {
    const field = /^(?:\/body)?\/fields\/([^/]+)$/.exec(path)?.[1];
    if (field === undefined) others.push(message);
    else fields.push({ field, message });
  }
  return { fields, others };
}
