import { formatMoney } from '../../engine/money/index.ts';
import { type Language, numberIn } from '../i18n/formats.ts';

/** An amount in minor units with its unit; a unit that is no code of a currency stands behind it as it is. */
export function sayMoney(minor: number, unit: string | null, language: Language): string {
  if (unit === null || /^[A-Z]{3}$/.test(unit)) return formatMoney(minor, unit ?? 'RUB', language);
  return `${numberIn(minor / 100, language)} ${unit}`;
}
