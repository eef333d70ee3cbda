import type { Kind } from '../../../engine/language/index.ts';
import { isObject, type Json } from '../../model/json.ts';
import type { KnownDefinition } from '../../workflow/pickers-of.ts';

/**
 * How a new definition names its schema: as its fellows of the same kind do, or as others that stand in a folder of the
 * pack; so that editors of text find the schema there too. Else by its file alone.
 */
export function schemaReference(kind: Kind, definitions: readonly KnownDefinition[]): string {
  const own = definitions.find((each) => each.kind === kind && referenceOf(each.value) !== null);
  if (own !== undefined) return referenceOf(own.value) ?? '';
  const fellow = definitions.find(
    (each) => each.kind !== 'pack' && each.kind !== 'statuses' && referenceOf(each.value) !== null,
  );
  const reference = fellow === undefined ? null : referenceOf(fellow.value);
  return reference === null
    ? `${kind}.schema.json`
    : reference.replace(/[a-z-]+\.schema\.json$/, `${kind}.schema.json`);
}

function referenceOf(value: Json): string | null {
  const reference = isObject(value) ? value.$schema : null;
  return typeof reference === 'string' && reference.endsWith('.schema.json') ? reference : null;
}
