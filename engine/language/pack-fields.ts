import type { FieldDefinition, FieldsDefinition } from './definitions.generated.ts';
import { BOUND_KINDS, type FactVocabulary } from './fact-types.ts';
import { all, type Pack } from './pack.ts';
import { step } from './rules/pointer.ts';

/** A field, and where it is defined: the file, and the JSON pointer into it. */
export interface LocatedField {
  readonly field: FieldDefinition;
  readonly file: string;
  readonly path: string;
}

/** What has custom fields: requests, and what they are bound to. */
export type FieldsOf = NonNullable<FieldsDefinition['of']>;

/**
 * All fields that requests have, or that something else of this kind has, by id, in the order of their files. Of two with
 * one id the first: `checkPack` tells the second.
 */
export function fieldsOf(pack: Pack, of: FieldsOf = 'request'): Map<string, LocatedField> {
  const fields = new Map<string, LocatedField>();
  for (const { file, definition } of all(pack, 'fields')) {
    if ((definition.of ?? 'request') !== of) continue;
    definition.fields.forEach((field, index) => {
      if (!fields.has(field.id)) fields.set(field.id, { field, file, path: `/fields${step(index)}` });
    });
  }
  return fields;
}

/** The fields of all kinds of things by id; ids are unique in the pack. Of two with one id the first. */
export function everyField(pack: Pack): Map<string, LocatedField> {
  const fields = new Map<string, LocatedField>();
  for (const { file, definition } of all(pack, 'fields')) {
    definition.fields.forEach((field, index) => {
      if (!fields.has(field.id)) fields.set(field.id, { field, file, path: `/fields${step(index)}` });
    });
  }
  return fields;
}

/** The custom fields of what requests are bound to, for the table of facts. */
export function boundFields(pack: Pack): NonNullable<FactVocabulary['bound']> {
  return Object.fromEntries(
    BOUND_KINDS.map((kind) => [kind, [...fieldsOf(pack, kind).values()].map(({ field }) => field)]),
  );
}
