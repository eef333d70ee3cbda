import { digitsOf } from './digits-of.ts';

const LOCALES = { en: 'en-GB', ru: 'ru' } as const;

/**
 * An amount in minor units as people of this language write it: `1 234,50 ₽`, `RUB 1,234.50`. The currency is a code of
 * ISO 4217; one that nobody knows stands as its code.
 */
export function formatMoney(minor: number, currency: string, language: 'en' | 'ru'): string {
  const digits = digitsOf(currency);
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(minor / 10 ** digits);
}
