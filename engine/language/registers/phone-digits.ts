const MOST = 15;
const LEAST = 5;

/**
 * The telephone numbers in a text of people, as digits with the country's code (E.164 without the plus), so that a caller
 * is found however the number was written. Several may stand in it; an extension is left out. A number of ten digits, or
 * of eleven that begin with 8, is taken for one of `country`; a short one stays as it is.
 */
export function phoneDigits(text: string, country = '7'): string[] {
  const found = text
    .replaceAll(/(?:доб|вн|ext|x|#)[.:\s]*\d+/giu, ' ')
    .split(/[,;/|\n]|\s{2,}|(?<=\d)\s+(?=\+)/)
    .map((part) => digitsOf(part, country))
    .filter((digits) => digits.length >= LEAST && digits.length <= MOST);
  return [...new Set(found)];
}

/** What is typed of a number, for a search from its beginning: the same form, however little of it there is. */
export function phonePrefix(text: string, country = '7'): string {
  const digits = text.replaceAll(/\D/g, '');
  if (text.trim().startsWith('+')) return digits;
  return country === '7' && digits.startsWith('8') && digits.length > 1 ? `7${digits.slice(1)}` : digits;
}

function digitsOf(part: string, country: string): string {
  const digits = part.replaceAll(/\D/g, '');
  if (part.trim().startsWith('+')) return digits;
  if (digits.startsWith('00')) return digits.slice(2);
  if (country === '7' && digits.length === 11 && digits.startsWith('8')) return `7${digits.slice(1)}`;
  return digits.length === 10 ? `${country}${digits}` : digits;
}
