import type { ParsedTemplate } from '../tree.ts';
import { FieldWalker } from './walk-fields.ts';

/** A field that a template uses, and where; `*` stands for each item of a list. */
export interface FieldUse {
  readonly path: readonly string[];
  readonly line: number;
  readonly column: number;
}

/**
 * The fields that a template and its parts use, in the order of their use, also those that helpers read by themselves. Fields
 * of what a helper gives are not known. A use in a part has the place where the part is used.
 */
export function fieldsOf(
  template: ParsedTemplate,
  partials: Readonly<Record<string, ParsedTemplate>> = {},
): FieldUse[] {
  const uses: FieldUse[] = [];
  new FieldWalker({ field: (path, { line, column }) => uses.push({ path, line, column }) }, partials).walk(template);
  return uses;
}
