import { titleIn } from '../../presenters/index.ts';
import type { Titled } from '../../queries/index.ts';
import { html, type Part } from './html.ts';
import { exactly, sayDate } from './say-time.ts';
import type { View } from './view.ts';

/** A value of a field or checklist item with what is known of its kind. */
export interface Valued {
  readonly type: string;
  readonly unit: string | null;
  readonly options: readonly Titled[];
  readonly value: string | number | boolean | null | readonly string[];
}

/** A value for people; null when there is none. Money is integer minor units. */
export function sayValue(view: View, { type, unit, options, value }: Valued): Part {
  const { words, language } = view;
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return null;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  const choice = (id: string): string => {
    const title = options.find((option) => option.id === id)?.title;
    return title === undefined ? id : titleIn(title, language);
  };
  if (typeof value === 'object') return value.map(choice).join(', ');
  if (typeof value === 'number') {
    const number = type === 'money' ? decimal(language, value / 100, 2) : decimal(language, value, 0);
    return unit === null ? number : `${number}\u00a0${unit}`;
  }
  if (type === 'choice') return choice(value);
  if (type === 'datetime') return exactly(view, value);
  if (type === 'date') return sayDate(view, value);
  return type === 'multiline' ? html`<span class="lines">${value}</span>` : value;
}

function decimal(language: string, value: number, digits: number): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: Math.max(digits, 6) };
  return new Intl.NumberFormat(language, options).format(value);
}
