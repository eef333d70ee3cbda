/** A language that amounts are spelled in. */
export type WordsLanguage = 'en' | 'ru' | 'kk';
