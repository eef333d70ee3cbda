import { digitsOf } from './digits-of.ts';

/** Groups of three digits, all divided by the same sign; or digits alone. */
const WHOLE = /^(?:\d+|\d{1,3}(?:([ .,'’])\d{3})(?:\1\d{3})*)$/;

/**
 * What somebody typed as money, in minor units: `1 234,50`, `1,234.50`, `1234.5`, `-12`, also with the sign or code of the
 * currency. Null for what is no amount, has more digits behind the point than the currency, can be read in two ways
 * (`1,234` in roubles), or is too large.
 */
export function parseMoney(typed: string, currency: string): number | null {
  const digits = digitsOf(currency);
  const bare = typed
    .replaceAll(/[\s\u00a0\u2009\u202f]+/g, ' ')
    .replaceAll(new RegExp(`${currency}|[₽€$£¥₸]|руб\\.?|р\\.$`, 'giu'), '')
    .trim();
  const [, sign = '', rest = ''] = /^([-−+]?) ?(.*)$/.exec(bare) ?? [];
  const [, body = rest, fraction = ''] = /^(.*)[.,](\d*)$/.exec(rest) ?? [];
  const divided = body !== rest;
  // Three digits behind a lone comma or point: a thousand, or a fraction?
  if (divided && fraction.length === 3 && digits !== 3) {
    const group = WHOLE.exec(rest);
    return group !== null && /[.,].*[.,]/.test(rest) ? toMinor(rest, '', digits, sign) : null;
  }
  if (divided && (fraction.length > digits || fraction.length === 0)) return null;
  if (divided && WHOLE.exec(body)?.[1] === rest[body.length]) return null;
  return toMinor(body, fraction, digits, sign);
}

function toMinor(body: string, fraction: string, digits: number, sign: string): number | null {
  if (!WHOLE.test(body)) return null;
  const minor = Number(body.replaceAll(/\D/g, '') + fraction.padEnd(digits, '0'));
  if (!Number.isSafeInteger(minor)) return null;
  // Never minus nought.
  return sign === '-' || sign === '−' ? 0 - minor : minor;
}
