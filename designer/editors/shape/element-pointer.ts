import { isList, isObject, type Json } from '../../model/json.ts';

/** JSON pointer of the entry with an id, in the lists of a definition; null when it has none of that id. */
export function elementPointer(value: Json, id: string): string | null {
  if (!isObject(value)) return null;
  for (const [key, list] of Object.entries(value)) {
    if (!isList(list)) continue;
    const index = list.findIndex((each) => isObject(each) && (each.id === id || each.code === id));
    if (index !== -1) return `/${key}/${index}`;
  }
  return null;
}
