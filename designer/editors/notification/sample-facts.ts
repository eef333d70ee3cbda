import type { FieldDefinition } from '../../../engine/language/index.ts';
import { type Language, titleIn } from '../../../ui/i18n/formats.ts';

const LOCALES = { en: 'en-GB', ru: 'ru-RU' } as const;
/** A working day in the morning, the same each time. */
const SAMPLE_INSTANT = '2026-03-02T09:30:00Z';

type Sample = Readonly<Record<Language, string>>;

/** What the facts of a request could be. Made up: a definition knows no real requests. */
const SAMPLES: Readonly<Record<string, Sample>> = {
  'request.number': { en: '1042', ru: '1042' },
  'request.subject': { en: 'The device sends no data', ru: 'Прибор не передаёт данные' },
  'client.code': { en: 'northern-lines', ru: 'northern-lines' },
  'client.name': { en: 'Northern Lines', ru: 'Северные линии' },
  'event.comment': { en: 'We called twice, nobody answered.', ru: 'Звонили дважды, никто не ответил.' },
  'event.type': { en: 'accept', ru: 'accept' },
  'request.priority': { en: 'high', ru: 'high' },
};

/** What a text would say of a fact, in a language: as the server writes numbers, dates and titles of choices. */
export function sampleOf(path: string, field: FieldDefinition | undefined, language: Language): string {
  if (field !== undefined) return ofField(field, language);
  if (path === 'request.created' || path === 'now') return said(SAMPLE_INSTANT, language);
  return SAMPLES[path]?.[language] ?? path;
}

function ofField(field: FieldDefinition, language: Language): string {
  switch (field.type) {
    case 'boolean':
      return { en: 'yes', ru: 'да' }[language];
    case 'date':
      return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(SAMPLE_INSTANT),
      );
    case 'datetime':
      return said(SAMPLE_INSTANT, language);
    case 'number':
    case 'integer':
      return withUnit(within(field, 12), 0, field.unit, language);
    case 'money':
      return withUnit(within(field, 125_000) / 100, 2, field.unit, language);
    case 'choice':
    case 'choices': {
      const [first] = field.options ?? [];
      return first === undefined ? '…' : titleIn(first.title, language) || first.id;
    }
    case 'phone':
      return '+7 900 000-00-00';
    case 'email':
      return 'person@example.org';
    case 'text':
    case 'multiline':
      return `‹${titleIn(field.title, language) || field.id}›`;
  }
}

function within({ min, max }: FieldDefinition, wish: number): number {
  return Math.max(min ?? -Infinity, Math.min(max ?? Infinity, wish));
}

function withUnit(value: number, digits: number, unit: string | undefined, language: Language): string {
  const number = new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: digits }).format(value);
  return unit === undefined ? number : `${number}\u00a0${unit}`;
}

function said(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(
    new Date(instant),
  );
}
