import { type Language, type Names, Speaker } from '../../engine/language/index.ts';
import { titleIn } from '../../ui/i18n/formats.ts';

/** One fact of an example request in words. */
export interface ExampleRow {
  readonly path: string;
  readonly fact: string;
  /** Null: it is not set. */
  readonly value: string | null;
}

/** The example of a problem as the facts of a request; empty when it is no such example. */
export function exampleRows(example: unknown, names: Names, language: Language): ExampleRow[] {
  if (example === null || typeof example !== 'object' || Array.isArray(example)) return [];
  return Object.entries(example).map(([path, value]: [string, unknown]) => ({
    path,
    fact: factName(path, names, language),
    value: value === null ? null : saidValue(path, value, names, language),
  }));
}

function factName(path: string, names: Names, language: Language): string {
  const [place, id = '', ...rest] = path.split('.');
  if (place === 'fields') return titleIn(names.title('field', id), language) || id;
  if (place === 'checklists') return [titleIn(names.title('checklist', id), language) || id, ...rest].join(' · ');
  return new Speaker(names, language).words.facts[path] ?? path;
}

const THINGS = {
  'request.type': 'request-type',
  'request.status': 'status',
  'request.stage': 'stage',
  'actor.roles': 'role',
  'assignee.roles': 'role',
  'actor.groups': 'group',
  'assignee.groups': 'group',
  group: 'group',
} as const;

/** Values that no definition names. */
const FIXED: Readonly<Record<string, Readonly<Record<string, { en: string; ru: string }>>>> = {
  'request.priority': {
    low: { en: 'low', ru: 'низкий' },
    normal: { en: 'normal', ru: 'обычный' },
    high: { en: 'high', ru: 'высокий' },
    urgent: { en: 'urgent', ru: 'срочный' },
  },
  'actor.kind': {
    staff: { en: 'staff', ru: 'сотрудник' },
    client: { en: 'client', ru: 'клиент' },
    system: { en: 'the system', ru: 'система' },
  },
};

function saidValue(path: string, value: unknown, names: Names, language: Language): string {
  const { words } = new Speaker(names, language);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.map((each) => saidValue(path, each, names, language)).join(', ') || '[]';
  if (typeof value !== 'string') return JSON.stringify(value);
  const thing = path in THINGS ? THINGS[path as keyof typeof THINGS] : undefined;
  const named = thing === undefined ? optionTitle(path, value, names) : names.title(thing, value);
  const title = FIXED[path]?.[value] ?? named;
  return titleIn(title, language) || value || '""';
}

function optionTitle(path: string, value: string, names: Names) {
  return path.startsWith('fields.') ? names.title('option', `${path.slice('fields.'.length)}/${value}`) : undefined;
}
