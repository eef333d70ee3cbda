import { type FieldDefinition, fieldsOf, type Pack } from '../../../language/index.ts';
import { type Attribute, REGISTERS, type RegisterKind, STANDINGS } from '../../../language/registers/index.ts';
import type { Refusal } from '../../../run/index.ts';
import { refuseIf } from '../../refuse.ts';
import type { EntryInput } from '../entry-input.ts';
import { FIELDS_OF } from '../judge-entry.ts';
import { headerWords } from './header-words.ts';
import type { Table } from './read-table.ts';

type Column =
  | { readonly name: string; readonly as: 'attribute'; readonly attribute: Attribute }
  | { readonly name: string; readonly as: 'field'; readonly field: FieldDefinition }
  | { readonly name: string; readonly as: 'active' };

/** The entries of a table: an empty cell takes the value away. Fails with IMPORT_REFUSED for columns that mean nothing. */
export function tableEntries(kind: RegisterKind, { header, rows }: Table, pack: Pack): EntryInput[] {
  const columns = columnsOf(kind, header, pack);
  return rows.map((cells) => {
    const entry: Record<string, unknown> = {};
    const fields: Record<string, unknown> = {};
    for (const [index, column] of columns.entries()) {
      const cell = (cells[index] ?? '').trim();
      if (column.as === 'active') {
        if (cell !== '') entry['active'] = !/^(?:нет|no|false|0)$/i.test(cell);
      } else if (column.as === 'field') fields[column.name] = cell === '' ? null : fieldValue(column.field, cell);
      else entry[column.name] = cell === '' ? null : attributeValue(column.attribute, cell);
    }
    return { ...entry, ...(Object.keys(fields).length > 0 ? { fields: fields as EntryInput['fields'] } : {}) };
  });
}

function columnsOf(kind: RegisterKind, header: readonly string[], pack: Pack): Column[] {
  const of = FIELDS_OF[kind];
  const fields = of === null ? [] : [...fieldsOf(pack, of).values()].map(({ field }) => field);
  const known = new Map<string, Column>();
  const know = (word: string, column: Column): void => void (known.has(word) || known.set(word, column));
  for (const [name, attribute] of Object.entries(REGISTERS[kind])) {
    for (const word of headerWords(kind, name)) know(word, { name, as: 'attribute', attribute });
  }
  for (const word of headerWords(kind, 'active')) know(word, { name: 'active', as: 'active' });
  for (const field of fields) {
    for (const word of [`fields.${field.id}`, field.id, ...Object.values(field.title)]) {
      if (word !== undefined) know(folded(word), { name: field.id, as: 'field', field });
    }
  }
  const refusals: Refusal[] = [];
  const columns = header.flatMap((title, index): Column[] => {
    const column = known.get(folded(title));
    if (column !== undefined) return [column];
    const message = `the column "${title}" is neither an attribute of ${kind} nor a field of it`;
    refusals.push({ rule: 'column-unknown', subject: title, path: `/columns/${index}`, message });
    return [];
  });
  const named = new Set(columns.map(({ name }) => name));
  for (const [name, { required }] of Object.entries(REGISTERS[kind])) {
    if (required !== true || named.has(name)) continue;
    const message = `there is no column "${name}"`;
    refusals.push({ rule: 'column-missing', subject: name, path: '/columns', message });
  }
  refuseIf(refusals, 'IMPORT_REFUSED', { count: refusals.length });
  return columns;
}

const folded = (title: string): string => title.trim().toLowerCase().replaceAll('ё', 'е');

/** `1 234,5` -> 1234.5; what is no number stays a text, and is refused as such. */
function numberIn(cell: string): number | string {
  const text = cell.replaceAll(/[\s\u00A0\u202F]/g, '').replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : cell;
}

/** `31.12.2026` -> `2026-12-31`. */
function dayIn(cell: string): string {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(cell) ?? [];
  return day === undefined ? cell : `${year}-${month?.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const STANDING_WORDS: Readonly<Record<string, (typeof STANDINGS)[number]>> = {
  'в работе': 'in-use',
  'на складе': 'in-stock',
  'в ремонте': 'in-repair',
  списано: 'written-off',
};

function attributeValue({ type }: Attribute, cell: string): unknown {
  if (type === 'integer' || type === 'latitude' || type === 'longitude') return numberIn(cell);
  if (type === 'day') return dayIn(cell);
  if (type === 'standing') return STANDING_WORDS[folded(cell)] ?? cell;
  return type === 'code' ? cell.toLowerCase() : cell;
}

function fieldValue({ type, options = [] }: FieldDefinition, cell: string): unknown {
  const option = (word: string): string =>
    options.find(({ id, title }) => [id, ...Object.values(title)].some((each) => each && folded(each) === folded(word)))
      ?.id ?? word;
  switch (type) {
    case 'number':
    case 'integer':
      return numberIn(cell);
    case 'money': {
      const amount = numberIn(cell);
      return typeof amount === 'number' ? Math.round(amount * 100) : amount;
    }
    case 'boolean':
      return /^(?:да|yes|true|1)$/i.test(cell) ? true : /^(?:нет|no|false|0)$/i.test(cell) ? false : cell;
    case 'date':
      return dayIn(cell);
    case 'choice':
      return option(cell);
    case 'choices':
      return cell.split('|').map((word) => option(word.trim()));
    case 'text':
    case 'multiline':
    case 'phone':
    case 'email':
    case 'datetime':
      return cell;
  }
}
