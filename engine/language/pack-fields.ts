import type { FieldDefinition } from './definitions.generated.ts';
import { all, type Pack } from './pack.ts';
import { step } from './rules/pointer.ts';

/** A field, and where it is defined: the file, and the JSON pointer into it. */
export interface LocatedField {
  readonly field: FieldDefinition;
  readonly file: string;
  readonly path: string;
}

/** All fields of a pack by id, in the order of their files. Of two with one id the first: `checkPack` tells the second. */
export function fieldsOf(pack: Pack): Map<string, LocatedField> {
  const fields = new Map<string, LocatedField>();
  for (const { file, definition } of all(pack, 'fields')) {
    definition.fields.forEach((field, index) => {
      if (!fields.has(field.id)) fields.set(field.id, { field, file, path: `/fields${step(index)}` });
    });
  }
  return fields;
}
