import type { DocumentLanguage } from './definition.ts';

export const NO_BREAK = '\u00a0';

/** A whole number with its last digits behind the point: 123450 with 2 is `1 234,50`, in English `1,234.50`. */
export function writeScaled(value: number, digits: number, language: DocumentLanguage): string {
  const bare = String(Math.abs(value)).padStart(digits + 1, '0');
  const fraction = digits === 0 ? '' : bare.slice(-digits);
  return write(value < 0, digits === 0 ? bare : bare.slice(0, -digits), fraction, language);
}

/** The same without noughts at the end of the fraction: thousandths of a unit, hundredths of a per cent. */
export function writeTrimmed(value: number, digits: number, language: DocumentLanguage): string {
  const bare = String(Math.abs(value)).padStart(digits + 1, '0');
  return write(value < 0, bare.slice(0, -digits), bare.slice(-digits).replace(/0+$/, ''), language);
}

/** A number as it is, or with so many digits behind the point. */
export function writeNumber(value: number, digits: number | undefined, language: DocumentLanguage): string {
  const bare = digits === undefined ? String(Math.abs(value)) : Math.abs(value).toFixed(digits);
  const [whole = '', fraction = ''] = bare.split('.');
  return write(value < 0 && Number(bare) !== 0, whole, fraction, language);
}

function write(negative: boolean, whole: string, fraction: string, language: DocumentLanguage): string {
  const [group, point] = language === 'en' ? [',', '.'] : [NO_BREAK, ','];
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, group);
  return `${negative ? '-' : ''}${grouped}${fraction === '' ? '' : point + fraction}`;
}
