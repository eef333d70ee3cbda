import type { Title } from '../../engine/language/index.ts';
import type { JsonObject } from '../model/json.ts';

/** A title with these words in one language; null when no words are left in any. */
export function titleWith(title: Title | undefined, language: 'en' | 'ru', text: string): JsonObject | null {
  const words: Title = { ...title, [language]: text.trim() };
  const said = (['en', 'ru'] as const).flatMap((key) => (words[key] ? [[key, words[key]] as const] : []));
  return said.length === 0 ? null : Object.fromEntries(said);
}
