/**
 * Requisites of Russian companies by their check digits. INN: order of the tax service MMV-7-6/435@ of 29.06.2012; OGRN:
 * order of the Ministry of Finance 165n of 18.11.2013. A number that passes may still be nobody's.
 * Accounts are judged by `engine/money`, which writes payment codes.
 */

const INN_10 = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_11 = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_12 = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

/** The taxpayer's number: 10 digits of a company, 12 of a person. */
export function isInn(text: string): boolean {
  if (!/^\d+$/.test(text) || Number(text) === 0) return false;
  if (text.length === 10) return digitBy(text, INN_10) === Number(text[9]);
  return text.length === 12 && digitBy(text, INN_11) === Number(text[10]) && digitBy(text, INN_12) === Number(text[11]);
}

/** The code of the reason for registration: tax office, reason, number. */
export function isKpp(text: string): boolean {
  return /^\d{4}[\dA-Z]{2}\d{3}$/.test(text);
}

/** The registration number of a company (13 digits) or of a sole trader (15). */
export function isOgrn(text: string): boolean {
  if (!/^[1-9]\d+$/.test(text) || (text.length !== 13 && text.length !== 15)) return false;
  const by = text.length === 13 ? 11n : 13n;
  return (BigInt(text.slice(0, -1)) % by) % 10n === BigInt(text.at(-1) ?? '');
}

/** The code of a bank, or of an office of the treasury. */
export function isBik(text: string): boolean {
  return /^0[0-24]\d{7}$/.test(text);
}

function digitBy(text: string, weights: readonly number[]): number {
  return (weights.reduce((sum, weight, at) => sum + weight * Number(text[at]), 0) % 11) % 10;
}
