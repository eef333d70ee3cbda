import { fill } from '../../presenters/index.ts';
import { html, type Html } from './html.ts';
import type { View } from './view.ts';

const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
] as const;

/** The largest units of a duration, two unless said otherwise: "2 h 10 min"; seconds only below a minute. */
export function sayDuration({ words }: View, milliseconds: number, most = 2): string {
  let rest = Math.abs(milliseconds);
  const parts: string[] = [];
  for (const [unit, size] of UNITS) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count}\u00a0${words.duration[unit]}`);
    else if (parts.length > 0) break;
    if (parts.length === most) break;
  }
  return parts.length > 0 ? parts.join(' ') : `${Math.floor(rest / 1000)}\u00a0${words.duration.s}`;
}

/** "22 Nov, 07:15" of this year, else with the year; in the time zone of the server. */
export function sayInstant({ language, now }: View, instant: string): string {
  const at = new Date(instant);
  const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  const day = { day: 'numeric', month: 'short', ...year } as const;
  const text = new Intl.DateTimeFormat(LOCALES[language], { ...day, hour: '2-digit', minute: '2-digit' }).format(at);
  return withoutYearWord(text);
}

const LOCALES = { en: 'en-GB', ru: 'ru' } as const;

/** Russian dates end in the word for year, shortened: noise in a column of dates. */
function withoutYearWord(text: string): string {
  return text.replace(/\sг\./, '');
}

/** "22 Nov 2026" of a date without a time. */
export function sayDate({ language }: View, date: string): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium', timeZone: 'UTC' });
  return withoutYearWord(format.format(new Date(`${date}T00:00:00Z`)));
}

/** Roughly how long ago, with the exact instant on hover and for programs. */
export function ago(view: View, instant: string): Html {
  const passed = view.now.getTime() - Date.parse(instant);
  const { words } = view;
  const duration = sayDuration(view, passed, 1);
  const text =
    Math.abs(passed) < 60_000
      ? words.duration.now
      : fill(passed < 0 ? words.duration.in : words.duration.ago, { duration });
  return html`<time datetime="${instant}" title="${sayInstant(view, instant)}">${text}</time>`;
}

/** The exact instant, with how long ago it was on hover. */
export function exactly(view: View, instant: string): Html {
  const passed = view.now.getTime() - Date.parse(instant);
  const { duration } = view.words;
  const words = fill(passed < 0 ? duration.in : duration.ago, { duration: sayDuration(view, passed) });
  return html`<time datetime="${instant}" title="${words}">${sayInstant(view, instant)}</time>`;
}
