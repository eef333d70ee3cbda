import { isObject, type Json, type JsonObject } from '../../model/json.ts';

/**
 * The object with a member set, or without it when the value is undefined. What is there keeps its place; what is new
 * comes where the schema's order has it, as somebody would write it by hand.
 */
export function withMember(
  object: JsonObject,
  key: string,
  value: Json | undefined,
  order: readonly string[],
): JsonObject {
  if (value === undefined) return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
  if (Object.hasOwn(object, key)) return { ...object, [key]: value };
  const rank = order.indexOf(key);
  const entries = Object.entries(object);
  const later = rank === -1 ? -1 : entries.findIndex(([name]) => order.indexOf(name) > rank);
  return Object.fromEntries(entries.toSpliced(later === -1 ? entries.length : later, 0, [key, value]));
}

const LANGUAGES = ['en', 'ru'] as const;

/** A text by language with one of them set, or left out when empty; undefined when no language is left. */
export function withWords(words: Json | undefined, language: 'en' | 'ru', text: string): JsonObject | undefined {
  const said = withMember(isObject(words) ? words : {}, language, text === '' ? undefined : text, LANGUAGES);
  return Object.keys(said).length === 0 ? undefined : said;
}
