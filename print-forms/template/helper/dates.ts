import { type HelperCall, type HelperDefinition, HelperFault } from './definition.ts';
import { TYPE_WORDS } from './kind-of.ts';
import { textOf } from './text-of.ts';
import { longDate, longPeriod, type Moment, momentOf, patternDate, shortDate, wholeMonth } from './write-date.ts';

function moment(value: unknown, timeZone: string, near: string): Moment | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  const found = momentOf(value, timeZone);
  if (!found) throw new HelperFault('wrong-value', { near, name: value.slice(0, 40), wanted: TYPE_WORDS.date });
  return found;
}

function date({ values: [value, how], world }: HelperCall): string {
  const found = moment(value, world.timeZone, 'date');
  if (!found) return '';
  if (how === null || how === undefined || how === 'short') return shortDate(found, world.language);
  if (how === 'long') return longDate(found, world.language);
  if (how === 'time') return patternDate(found, 'HH:mm', world.language);
  if (how === 'datetime') return `${shortDate(found, world.language)} ${patternDate(found, 'HH:mm', world.language)}`;
  return patternDate(found, textOf(how), world.language);
}

function period({ values: [from, to, how], world }: HelperCall): string {
  const [first, last] = [moment(from, world.timeZone, 'period'), moment(to, world.timeZone, 'period')];
  if (!first || !last) return [from, to].map((day) => date({ values: [day], options: new Map(), world })).join('');
  if (how === 'short') return `${shortDate(first, world.language)} – ${shortDate(last, world.language)}`;
  const month = how === 'month' ? wholeMonth(first, last, world.language) : undefined;
  return month ?? longPeriod(first, last, world.language);
}

/** Helpers that write days and times. */
export const DATE_HELPERS: readonly HelperDefinition[] = [
  {
    name: 'date',
    signature: 'date value ["short" | "long" | "time" | "datetime" | pattern]',
    about: {
      en: 'A day, or an instant in the time zone of the document. A pattern is made of d dd M MM MMMM yy yyyy HH mm.',
      ru: 'День или момент в часовом поясе документа. Образец составляют d dd M MM MMMM yy yyyy HH mm.',
    },
    example: '{{date doc.date}} · {{date doc.date "long"}} · {{date doc.date "dd.MM.yy"}}',
    gives: '30.11.2026 · 30 ноября 2026 г. · 30.11.26',
    does: 'value',
    takes: [
      { name: 'value', type: 'date' },
      { name: 'how', type: 'text', optional: true },
    ],
    call: date,
  },
  {
    name: 'period',
    signature: 'period from to ["long" | "short" | "month"]',
    about: {
      en: 'Days from one to another; "month" names a whole month.',
      ru: 'Дни от и до; "month" называет целый месяц.',
    },
    example: '{{period period.from period.to}} · {{period period.from period.to "month"}}',
    gives: '1–30 ноября 2026 г. · ноябрь 2026 г.',
    does: 'value',
    takes: [
      { name: 'from', type: 'date' },
      { name: 'to', type: 'date' },
      { name: 'how', type: 'text', optional: true, choices: ['long', 'short', 'month'] },
    ],
    call: period,
  },
];
