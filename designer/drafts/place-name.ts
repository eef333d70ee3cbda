import type { Kind } from '../../engine/language/kinds.ts';
import type { Language } from '../../ui/i18n/index.ts';
import { nodeOf, partOf, propertyOf, schemaFor, type SchemaNode, titleOf } from '../../ui/schema-form/index.ts';
import { isList, isObject, type Json, type JsonPath } from '../model/json.ts';

/** A place of a definition in words: "Items › Photo of the tacho › Title"; empty for the definition as a whole. */
export function placeName(
  kind: Kind,
  value: Json,
  path: JsonPath,
  language: Language,
  title: (title: unknown) => string,
): string {
  let node: SchemaNode | undefined = nodeOf(schemaFor(kind));
  let here: Json | undefined = value;
  const names = path.map((step) => {
    if (typeof step === 'number') {
      node = node === undefined ? undefined : partOf(node, 'items');
      here = isList(here) ? here[step] : undefined;
      return nameOf(here, title) || String(step + 1);
    }
    node = node === undefined ? undefined : propertyOf(node, step);
    here = isObject(here) ? here[step] : undefined;
    return nameOf(here, title) || (node === undefined ? step : titleOf(node, step, language));
  });
  return names.join(' › ');
}

/** What has a name of its own is called by it. */
function nameOf(value: Json | undefined, title: (title: unknown) => string): string {
  if (!isObject(value)) return '';
  const { id, meta } = value;
  const own = title(value['title']) || (isObject(meta) ? title(meta['title']) : '');
  return own || (typeof id === 'string' ? id : '');
}
