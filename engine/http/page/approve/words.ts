import type { Language } from '../../../presenters/index.ts';
import en from './locales/en.json' with { type: 'json' };
import ru from './locales/ru.json' with { type: 'json' };

const WORDS: Readonly<Record<Language, typeof en>> = { en, ru };

/** The words of the page on which quotes are answered. */
export function approveWords(language: Language): typeof en {
  return WORDS[language];
}
