import type { Title } from '../../language/index.ts';
import en from './locales/en.json' with { type: 'json' };
import ru from './locales/ru.json' with { type: 'json' };

/** A language in which people are spoken to. */
export type Language = 'en' | 'ru';
export const LANGUAGES: readonly Language[] = ['en', 'ru'];

/** The words of refusals in one language. */
export type Words = typeof en;

/** The same sentence in every language. */
export type Said = Readonly<Record<Language, string>>;

export const WORDS: Readonly<Record<Language, Words>> = { en, ru };

/** Says something in every language. */
export function sayInAll(say: (words: Words, language: Language) => string): Said {
  return sayWith(WORDS, say);
}

/** Says something in every language with these words. */
export function sayWith<T>(words: Readonly<Record<Language, T>>, say: (words: T, language: Language) => string): Said {
  return { en: say(words.en, 'en'), ru: say(words.ru, 'ru') };
}

/** A title in a language, else in another one: definitions need not have all. */
export function titleIn(title: Title, language: Language): string {
  return title[language] ?? title.en ?? title.ru ?? '';
}

/** Puts values for `{name}` into a text. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
