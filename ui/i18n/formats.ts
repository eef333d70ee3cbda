import { durationToMs } from '../../engine/language/duration.ts';

export type Language = 'en' | 'ru';
export const LANGUAGES: readonly Language[] = ['en', 'ru'];
export type Instant = string | number | Date;

/** Numbers, dates and lists are written as in Great Britain and in Russia: 24 hours, the day before the month. */
const LOCALE = { en: 'en-GB', ru: 'ru-RU' } as const;

/** A title in the language, or in any that it has; empty when it has none. Drafts may have anything there. */
export function titleIn(title: unknown, language: Language): string {
  if (title === null || typeof title !== 'object') return '';
  const texts = title as Readonly<Record<string, unknown>>;
  const found = [texts[language], texts['en'], ...Object.values(texts)].find(
    (text) => typeof text === 'string' && text.trim() !== '',
  );
  return typeof found === 'string' ? found : '';
}

/** "a, b and c". */
export function listIn(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALE[language], { type: 'conjunction' }).format(items);
}

export function numberIn(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALE[language]).format(value);
}

/** Date and time as the person's own clock has them. */
export function dateIn(instant: Instant, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  );
}

/** A day as papers bear it, `2026-11-22`: the same day for everybody, whatever their time zone. */
export function dayIn(day: string, language: Language): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return day;
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
}

const STEPS = [
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
  ['month', 30 * 86_400_000],
  ['year', 365 * 86_400_000],
] as const;

/** "2 minutes ago", "now" within the last half minute. */
export function agoIn(instant: Instant, now: number, language: Language): string {
  const past = new Date(instant).getTime() - now;
  const [unit, ms] = STEPS.findLast(([, each]) => Math.abs(past) >= each) ?? STEPS[0];
  const format = new Intl.RelativeTimeFormat(LOCALE[language], { numeric: 'auto' });
  if (Math.abs(past) < 30_000) return format.format(0, 'second');
  return format.format(Math.round(past / ms) || Math.sign(past), unit);
}

const PARTS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

/** "2 hr 15 min", of milliseconds or a duration as definitions write it ("PT2H15M"); what is no duration stays as it is. */
export function durationIn(duration: number | string, language: Language): string {
  const ms = typeof duration === 'number' ? duration : msOf(duration);
  if (ms === null) return String(duration);
  let rest = Math.round(Math.abs(ms) / 1000) * 1000;
  const said = PARTS.flatMap(([unit, each]) => {
    const count = Math.floor(rest / each);
    rest -= count * each;
    return count === 0 ? [] : [unitIn(count, unit, language)];
  });
  return said.length === 0 ? unitIn(0, 'second', language) : said.join(' ');
}

/** The same of milliseconds in no more than two units, without seconds from a minute on: "2 hr 15 min", "3 days 4 hr". */
export function roughlyIn(ms: number, language: Language): string {
  if (ms < 60_000) return durationIn(Math.floor(ms / 1000) * 1000, language);
  const largest = PARTS.findIndex(([, each]) => ms >= each);
  const smallest = PARTS[Math.min(largest + 1, 2)]?.[1] ?? 60_000;
  return durationIn(Math.floor(ms / smallest) * smallest, language);
}

function unitIn(count: number, unit: string, language: Language): string {
  return new Intl.NumberFormat(LOCALE[language], { style: 'unit', unit, unitDisplay: 'short' }).format(count);
}

function msOf(duration: string): number | null {
  try {
    return durationToMs(duration);
  } catch {
    return null;
  }
}
