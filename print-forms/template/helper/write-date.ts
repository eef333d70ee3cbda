import { type DocumentLanguage, HelperFault } from './definition.ts';
import { NO_BREAK } from './write-number.ts';

/** A day, and a time of day if it was given. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** Of whom: `22 ноября`; and by itself: `ноябрь 2026`. */
const MONTHS: Readonly<Record<DocumentLanguage, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
};
const ALONE: Readonly<Record<DocumentLanguage, readonly string[]>> = {
  ...MONTHS,
  ru: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
};

const two = (value: number): string => String(value).padStart(2, '0');
const monthOf = ({ month }: Moment, language: DocumentLanguage): string => MONTHS[language][month - 1] ?? '';

/** A day `YYYY-MM-DD` as it is, an instant as it is in a time zone. Nothing for what is neither. */
export function momentOf(value: string, timeZone: string): Moment | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? [];
  if (year !== undefined) {
    const moment = { year: Number(year), month: Number(month), day: Number(day), hour: 0, minute: 0 };
    const there = new Date(Date.UTC(moment.year, moment.month - 1, moment.day));
    return there.getUTCMonth() + 1 === moment.month && there.getUTCDate() === moment.day ? moment : undefined;
  }
  const instant = new Date(value);
  return Number.isNaN(instant.getTime()) ? undefined : inZone(instant, timeZone);
}

function inZone(instant: Date, timeZone: string): Moment {
  const part = { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', calendar: 'gregory', ...part });
  } catch {
    throw new HelperFault('helper-failed', { near: 'date', detail: `time zone "${timeZone}"` });
  }
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return { year: of('year'), month: of('month'), day: of('day'), hour: of('hour'), minute: of('minute') };
}

/** `22 ноября 2026 г.`, `22 November 2026`, `2026 жылғы 22 қараша`. */
export function longDate(moment: Moment, language: DocumentLanguage): string {
  return withYear(`${moment.day}${NO_BREAK}${monthOf(moment, language)}`, moment.year, language);
}

/** `22.11.2026`, in English `22 Nov 2026`, which nobody reads as another day. */
export function shortDate(moment: Moment, language: DocumentLanguage): string {
  if (language === 'en') return `${moment.day}${NO_BREAK}${monthOf(moment, 'en').slice(0, 3)}${NO_BREAK}${moment.year}`;
  return `${two(moment.day)}.${two(moment.month)}.${moment.year}`;
}

/** A date by a pattern of `d dd M MM MMMM yy yyyy HH mm`; other signs stand as they are. */
export function patternDate(moment: Moment, pattern: string, language: DocumentLanguage): string {
  const parts: Readonly<Record<string, string>> = {
    d: String(moment.day),
    dd: two(moment.day),
    M: String(moment.month),
    MM: two(moment.month),
    MMMM: monthOf(moment, language),
    yy: two(moment.year % 100),
    yyyy: String(moment.year),
    HH: two(moment.hour),
    mm: two(moment.minute),
  };
  return pattern.replaceAll(/d+|M+|y+|H+|m+/g, (part) => parts[part] ?? part);
}

/** Days from one to another: `1–30 ноября 2026 г.`, `1 ноября – 15 декабря 2026 г.`. */
export function longPeriod(from: Moment, to: Moment, language: DocumentLanguage): string {
  const [first, last] = [monthOf(from, language), monthOf(to, language)];
  if (from.year !== to.year) return `${longDate(from, language)} – ${longDate(to, language)}`;
  if (from.month !== to.month) {
    const days = `${from.day}${NO_BREAK}${first} – ${to.day}${NO_BREAK}${last}`;
    return withYear(days, to.year, language);
  }
  if (from.day === to.day) return longDate(from, language);
  return withYear(`${from.day}–${to.day}${NO_BREAK}${last}`, to.year, language);
}

/** `ноябрь 2026 г.` for a whole month, nothing for another period. */
export function wholeMonth(from: Moment, to: Moment, language: DocumentLanguage): string | undefined {
  const days = new Date(Date.UTC(to.year, to.month, 0)).getUTCDate();
  if (from.year !== to.year || from.month !== to.month || from.day !== 1 || to.day !== days) return undefined;
  return withYear(ALONE[language][from.month - 1] ?? '', from.year, language);
}

function withYear(rest: string, year: number, language: DocumentLanguage): string {
  if (language === 'kk') return `${year}${NO_BREAK}жылғы ${rest}`;
  return language === 'ru' ? `${rest} ${year}${NO_BREAK}г.` : `${rest} ${year}`;
}
