import type { JsonArray, JsonMap, JsonValue } from './json-value.ts';

/**
 * The object with one property set, or taken away (undefined). A property that was there keeps its place; a new one comes
 * where `order` wants it among those that are there. The same object when nothing changes.
 */
export function withProperty(
  object: JsonMap,
  name: string,
  value: JsonValue | undefined,
  order: readonly string[],
): JsonMap {
  const had = Object.hasOwn(object, name);
  if (value === undefined) {
    if (!had) return object;
    return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
  }
  if (had) return object[name] === value ? object : { ...object, [name]: value };
  const entries = Object.entries(object);
  const rank = order.indexOf(name);
  const before = entries.findLastIndex(([key]) => {
    const at = order.indexOf(key);
    return rank === -1 || (at !== -1 && at < rank);
  });
  entries.splice(before + 1, 0, [name, value]);
  return Object.fromEntries(entries);
}

/** The object with a property called otherwise, at the same place. The same object when the new name is taken. */
export function withName(object: JsonMap, from: string, to: string): JsonMap {
  if (from === to || !Object.hasOwn(object, from) || Object.hasOwn(object, to)) return object;
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key === from ? to : key, value]));
}

/** The list with an entry moved; unchanged when there is no such place. */
export function withMoved(list: JsonArray, from: number, to: number): JsonArray {
  const entry = list[from];
  if (entry === undefined || to < 0 || to >= list.length || from === to) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, entry);
}

/** The object with a property moved to another place among all. */
export function withMovedProperty(object: JsonMap, from: number, to: number): JsonMap {
  const entries = Object.entries(object);
  const entry = entries[from];
  if (entry === undefined || to < 0 || to >= entries.length || from === to) return object;
  return Object.fromEntries(entries.toSpliced(from, 1).toSpliced(to, 0, entry));
}
