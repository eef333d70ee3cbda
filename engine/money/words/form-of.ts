import type { WordsLanguage } from './words-language.ts';

/** A noun as it stands behind numbers. English has one and many, Russian one, few (2 to 4) and many, Kazakh one form. */
export type Forms = readonly [one: string, ...more: string[]];

/** The noun as it stands behind this number, which is not below zero. */
export function formOf(number: bigint, forms: Forms, language: WordsLanguage): string {
  const at = language === 'ru' ? russian(number) : Number(language === 'en' && number !== 1n);
  return forms[at] ?? forms.at(-1) ?? forms[0];
}

function russian(number: bigint): number {
  const [tens, units] = [(number / 10n) % 10n, number % 10n];
  if (tens === 1n || units === 0n || units > 4n) return 2;
  return units === 1n ? 0 : 1;
}
