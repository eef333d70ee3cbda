import type { FactValue, FieldDefinition, Title } from '../../language/index.ts';

/** What stands in a cell: a text, a number with its decimals, a day, an instant, or nothing. */
export type Cell =
  | string
  | null
  | { readonly number: number; readonly decimals: number | null }
  | { readonly day: string }
  | { readonly at: number };

/** A request as a list is exported: what a queue shows of it. */
export interface ExportRow {
  readonly number: string;
  readonly subject: string;
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  readonly type: { readonly title: Title };
  readonly status: { readonly title: Title } | null;
  readonly stage: { readonly title: Title } | null;
  readonly flags: readonly { readonly title: Title }[];
  readonly client: { readonly name: string } | null;
  readonly site: { readonly name: string } | null;
  readonly contact: { readonly name: string } | null;
  readonly contract: { readonly number: string } | null;
  readonly objects: readonly { readonly name: string; readonly serial: string | null; readonly plate: string | null }[];
  readonly assignee: { readonly name: string } | null;
  readonly group: { readonly title: Title } | null;
  readonly dueAt: number | null;
  readonly statusSinceAt: number | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly endedAt: number | null;
  readonly fields: readonly ExportField[];
}

interface ExportField extends Pick<FieldDefinition, 'id' | 'type'> {
  readonly value: FactValue;
  readonly options: readonly { readonly id: string; readonly title: Title }[];
}

export type ExportLanguage = 'en' | 'ru';

const PRIORITIES: Readonly<Record<ExportRow['priority'], Required<Title>>> = {
  low: { en: 'low', ru: 'низкий' },
  normal: { en: 'normal', ru: 'обычный' },
  high: { en: 'high', ru: 'высокий' },
  urgent: { en: 'urgent', ru: 'срочный' },
};
const YES: Required<Title> = { en: 'yes', ru: 'да' };
const NO: Required<Title> = { en: 'no', ru: 'нет' };
const MINOR_UNITS = 100;

const words = (title: Title | undefined, language: ExportLanguage): string | null =>
  title?.[language] ?? title?.en ?? title?.ru ?? null;
const instant = (at: number | null): Cell => (at === null ? null : { at });

/** The cell of a column of a queue: a property of requests, or `fields.<id>`. What the row does not show is empty. */
export function cellOf(row: ExportRow, column: string, language: ExportLanguage): Cell {
  const field = /^fields\.(.+)$/.exec(column)?.[1];
  if (field !== undefined)
    return fieldCell(
      row.fields.find(({ id }) => id === field),
      language,
    );
  switch (column) {
    case 'number':
      return row.number;
    case 'subject':
      return row.subject;
    case 'priority':
      return words(PRIORITIES[row.priority], language);
    case 'type':
      return words(row.type.title, language);
    case 'status':
      return words(row.status?.title, language);
    case 'stage':
      return words(row.stage?.title, language);
    case 'flags':
      return row.flags.map(({ title }) => words(title, language)).join(', ') || null;
    case 'client':
      return row.client?.name ?? null;
    case 'site':
      return row.site?.name ?? null;
    case 'contact':
      return row.contact?.name ?? null;
    case 'contract':
      return row.contract?.number ?? null;
    case 'objects':
      return row.objects.map(({ name, plate }) => plate ?? name).join(', ') || null;
    case 'assignee':
      return row.assignee?.name ?? null;
    case 'group':
      return words(row.group?.title, language);
    case 'due':
      return instant(row.dueAt);
    case 'waiting':
      return instant(row.statusSinceAt);
    case 'created':
      return instant(row.createdAt);
    case 'updated':
      return instant(row.updatedAt);
    case 'ended':
      return instant(row.endedAt);
    default:
      return null;
  }
}

function fieldCell(field: ExportField | undefined, language: ExportLanguage): Cell {
  if (field === undefined || field.value === null) return null;
  const { type, value, options } = field;
  const option = (id: string): string => words(options.find((each) => each.id === id)?.title, language) ?? id;
  if (typeof value === 'boolean') return (value ? YES : NO)[language];
  if (typeof value === 'number') {
    return type === 'money'
      ? { number: value / MINOR_UNITS, decimals: 2 }
      : { number: value, decimals: type === 'integer' ? 0 : null };
  }
  if (typeof value !== 'string') return value.map(option).join(', ') || null;
  if (type === 'choice') return option(value);
  if (type === 'date') return { day: value };
  return type === 'datetime' ? instant(Date.parse(value)) : value;
}
