import { english } from './english.ts';
import { kazakh } from './kazakh.ts';
import { russian } from './russian.ts';
import type { WordsLanguage } from './words-language.ts';

/** A number that is not below zero, in words, agreeing with a feminine noun or not. */
export function cardinal(number: bigint, language: WordsLanguage, feminine: boolean): string {
  if (language === 'ru') return russian(number, feminine);
  return language === 'kk' ? kazakh(number) : english(number);
}
