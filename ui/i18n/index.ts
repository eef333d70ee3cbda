/** Words in the language of whoever looks, and how that language writes numbers, dates and lists. */
export { type Instant, type Language, LANGUAGES, listIn } from './formats.ts';
export { type Say, useChooseLanguage, useWords, WordsContext } from './use-words.ts';
export { startWords, type Texts, type Words, type WordsOptions } from './words.ts';
