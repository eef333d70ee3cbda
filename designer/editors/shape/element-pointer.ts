import { isList, isObject, type Json } from '../../model/json.ts';

/**
 * JSON pointer of an entry in the lists of a definition: by its id or, where entries have none, by its number from 0.
 * Null when there is no such entry.
 */
export function elementPointer(value: Json, element: string): string | null {
  if (!isObject(value)) return null;
  for (const [key, list] of Object.entries(value)) {
    if (!isList(list)) continue;
    const index = list.findIndex((each) => idOf(each) === element);
    if (index !== -1) return `/${key}/${index}`;
    if (/^\d{1,6}$/.test(element) && Number(element) < list.length && list.every((each) => isNameless(each))) {
      return `/${key}/${Number(element)}`;
    }
  }
  return null;
}

function idOf(value: Json): Json | undefined {
  return isObject(value) ? (value.id ?? value.code) : undefined;
}

function isNameless(value: Json): boolean {
  return isObject(value) && idOf(value) === undefined;
}
