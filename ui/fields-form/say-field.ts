import { formatMoney } from '../../engine/money/index.ts';
import type { Field } from '../api/index.ts';
import type { Say } from '../i18n/index.ts';

/** The value of a custom field in one line. */
export function sayField({ type, unit, options, value }: Field, say: Say): string {
  const { t, title, list, number, date, day, language } = say;
  const called = (id: string): string => title(options.find((option) => option.id === id)?.title) || id;
  if (value === null) return '';
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (Array.isArray(value)) return list(value.map(called));
  if (typeof value === 'number') {
    if (type === 'money') return formatMoney(value, unit ?? 'RUB', language);
    return unit === null ? number(value) : `${number(value)} ${unit}`;
  }
  if (type === 'choice') return called(value);
  if (type === 'date') return day(value);
  return type === 'datetime' ? date(value) : value;
}
