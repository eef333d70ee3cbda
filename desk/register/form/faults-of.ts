import { ApiError } from '../../../ui/api/index.ts';

/** What a refusal says of single attributes and custom fields, by their names, and of the whole. */
export interface Faults {
  readonly of: Readonly<Record<string, string>>;
  readonly fields: readonly { readonly field: string; readonly message: string }[];
  readonly others: readonly string[];
}

const NONE: Faults = { of: {}, fields: [], others: [] };

/** Sorts the reasons of a refusal by what they are about; those of attributes that are not asked belong to the whole. */
export function faultsOf(error: unknown, asked: readonly string[]): Faults {
  if (!(error instanceof ApiError)) return NONE;
  const of: Record<string, string> = {};
  const fields: { field: string; message: string }[] = [];
  const others: string[] = [];
  for (const { path, message } of error.details) {
    const [, name = '', field] = /^(?:\/body)?\/([^/]+)(?:\/([^/]+))?/.exec(path) ?? [];
    if (name === 'fields' && field !== undefined) fields.push({ field, message });
    else if (asked.includes(name)) of[name] ??= message;
    else others.push(message);
  }
  return { of, fields, others: error.details.length === 0 ? [error.message] : others };
}
