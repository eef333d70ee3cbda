import { digitsOf } from '../digits-of.ts';
import { wholeNumber } from '../whole-number.ts';
import { cardinal } from './cardinal.ts';
import { type CurrencyNouns, NOUNS } from './currency-nouns.ts';
import { formOf } from './form-of.ts';
import type { WordsLanguage } from './words-language.ts';

const MINUS: Readonly<Record<WordsLanguage, string>> = { en: 'minus', ru: 'минус', kk: 'минус' };

/**
 * An amount in minor units as documents spell it: the whole in words with a capital, the rest in digits, nouns in full:
 * `Двадцать один рубль 01 копейка`. A currency without nouns in this language stands as its code: `Twenty-one CHF 05/100`.
 * Fails with RangeError for what is no whole number.
 */
export function inWords(amount: number, currency: string, language: WordsLanguage): string {
  const minor = wholeNumber(amount, 'an amount');
  const digits = digitsOf(currency);
  const unit = 10n ** BigInt(digits);
  const size = minor < 0n ? -minor : minor;
  const nouns = Object.hasOwn(NOUNS[language], currency) ? NOUNS[language][currency] : undefined;
  const whole = size / unit;
  const parts = [
    ...(minor < 0n ? [MINUS[language]] : []),
    cardinal(whole, language, nouns?.feminine === true),
    nouns === undefined ? currency : formOf(whole, nouns.whole, language),
    ...rest(size % unit, digits, nouns, language),
  ];
  const text = parts.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function rest(part: bigint, digits: number, nouns: CurrencyNouns | undefined, language: WordsLanguage): string[] {
  if (digits === 0) return [];
  const shown = String(part).padStart(digits, '0');
  if (nouns?.part === undefined) return [`${shown}/1${'0'.repeat(digits)}`];
  return [shown, formOf(part, nouns.part, language)];
}
