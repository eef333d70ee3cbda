import { isPricedFact, type Title } from '../../language/index.ts';
import type { Subject } from './subject.ts';

/** A language in which people are told. */
export type Language = 'en' | 'ru';

/** What a person may be told of the facts that a text speaks of. */
export interface TextSight {
  readonly outside: boolean;
  readonly hides: ReadonlySet<string>;
  readonly prices: boolean;
}

const PLACE = /\{\{([^{}]*)\}\}/g;
/** The facts that a client's person may read in a text; all others are left out of it. */
const OUTER =
  /^(?:request\.(?:number|type|subject|stage|priority|created|secret|statusLink)|fields\..+|client\.(?:code|name)|event\.comment)$/;
/** What opens the public page is told to people of the client alone. */
const CLIENT_ONLY = /^request\.(?:secret|statusLink)$/;
const LOCALES = { en: 'en-GB', ru: 'ru' } as const;

/**
 * Puts facts for the places `{{path}}` of a text, in each of its languages: choices, statuses and types by their titles,
 * numbers and instants as people write them. What this person may not see, and what is not set, leaves nothing.
 */
export function fillText(text: Title, facts: unknown, sight: TextSight, subject: Subject): Title {
  const { outside, hides, prices } = sight;
  const said = Object.entries(text) as [Language, string][];
  return Object.fromEntries(
    said.map(([language, words]) => {
      const filled = words.replace(PLACE, (_, inner: string) => {
        const path = inner.trim();
        if (outside ? !OUTER.test(path) : CLIENT_ONLY.test(path)) return '';
        if (!prices && isPricedFact(path)) return '';
        if (path.startsWith('fields.') && hides.has(path.slice('fields.'.length))) return '';
        return sayFact(path, factAt(facts, path), language, subject);
      });
      return [language, filled];
    }),
  );
}

/** Own properties only: a path never reaches what all objects have. */
function factAt(facts: unknown, path: string): unknown {
  let value = facts;
  for (const step of path.split('.')) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return null;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

function sayFact(path: string, value: unknown, language: Language, subject: Subject): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((each) => sayFact(path, each, language, subject)).join(', ');
  if (typeof value === 'boolean') return { en: ['no', 'yes'], ru: ['нет', 'да'] }[language][value ? 1 : 0] as string;
  const field = path.startsWith('fields.') ? subject.fields.get(path.slice('fields.'.length)) : undefined;
  if (typeof value === 'number') return sayNumber(value, field?.type === 'money' ? 2 : 0, field?.unit, language);
  if (typeof value !== 'string') return '';
  if (field?.type === 'datetime' || path === 'request.created') return sayInstant(value, language);
  if (field?.type === 'date') return sayDate(value, language);
  return titleOf(path, value, subject)?.[language] ?? value;
}

function titleOf(path: string, value: string, { names }: Subject): Title | undefined {
  const [place, id = ''] = path.split('.');
  if (place === 'fields') return names.title('option', `${id}/${value}`);
  if (path === 'request.type') return names.title('request-type', value);
  if (path === 'request.status') return names.title('status', value);
  if (path === 'request.stage') return names.title('stage', value);
  return undefined;
}

/** Money is integer minor units. */
function sayNumber(value: number, digits: 0 | 2, unit: string | undefined, language: Language): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: Math.max(digits, 6) };
  const number = new Intl.NumberFormat(LOCALES[language], options).format(digits === 2 ? value / 100 : value);
  return unit === undefined ? number : `${number}\u00a0${unit}`;
}

function sayInstant(value: string, language: Language): string {
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) return value;
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeStyle: 'short' }).format(at);
}

function sayDate(value: string, language: Language): string {
  const at = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return value;
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}
