import { slug } from '../../engine/language/discover/slug.ts';
import type { Language } from '../i18n/index.ts';
import { isMap, type JsonMap, type JsonValue } from './json-value.ts';

/**
 * Of a new thing whose title has changed: with the id that the title suggests, unless the author has chosen another. Only
 * small letters, digits and hyphens; one that is not among `taken`.
 */
export function withProposedId(
  before: JsonMap,
  after: JsonMap,
  taken: ReadonlySet<string>,
  language: Language,
): JsonMap {
  const own = ['id', 'code'].find((key) => typeof after[key] === 'string');
  if (own === undefined || after[own] !== before[own]) return after;
  const [was, now] = [wordsOf(before, language), wordsOf(after, language)];
  if (was === now || now === '') return after;
  const id = after[own];
  if (id !== '' && id !== proposedId(was, taken)) return after;
  return { ...after, [own]: proposedId(now, taken) ?? '' };
}

/** The id that a title suggests, free among `taken`; null when nothing of it can be written in letters of an id. */
export function proposedId(title: string, taken: ReadonlySet<string>): string | null {
  const wish = slug(title);
  if (wish === null) return null;
  let id = wish;
  for (let number = 2; taken.has(id); number += 1) id = `${wish.slice(0, 60)}-${number}`;
  return id;
}

/** English first: ids are written in Latin letters. */
function wordsOf(value: JsonMap, language: Language): string {
  const title: JsonValue | undefined = value['title'] ?? value['name'];
  if (typeof title === 'string') return title;
  if (!isMap(title)) return '';
  const found = [title['en'], title[language], ...Object.values(title)].find(
    (text) => typeof text === 'string' && text !== '',
  );
  return typeof found === 'string' ? found : '';
}
