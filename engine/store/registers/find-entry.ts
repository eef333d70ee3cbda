import { REGISTERS, type RegisterKind } from '../../language/registers/index.ts';
import type { Sql, SqlValue } from '../store.ts';
import { columnOf, TABLES } from './tables.ts';
import type { EntryFields } from './entry.ts';

/** An entry as it is kept: values by attributes, of references the ids of their rows. */
export interface EntryRow {
  readonly id: number;
  readonly uuid: string;
  readonly version: number;
  readonly active: boolean;
  /** By which it is sorted among its names. */
  readonly key: string;
  readonly fields: EntryFields;
  readonly values: Readonly<Record<string, string | number | null>>;
}

type Raw = Readonly<Record<string, string | number | null>>;

/** Registers whose entries people know by a code. */
const CODED: readonly RegisterKind[] = ['client', 'equipment-model'];

/** What is read of an entry; its columns are called as its attributes. */
export function entryColumns(kind: RegisterKind): string {
  const columns = Object.keys(REGISTERS[kind]).map((name) => `e.${columnOf(kind, name)} AS \`${name}\``);
  return ['e.id', 'e.uuid', 'e.version', 'e.active', 'e.fields', 'e.name_key AS `key`', ...columns].join(', ');
}

/** Entries by a condition of ours on `e`. */
export async function readEntries(
  sql: Sql,
  kind: RegisterKind,
  where: string,
  params: readonly SqlValue[],
): Promise<EntryRow[]> {
  const people = kind === 'contact' ? " AND e.kind = 'client'" : '';
  const rows = await sql.all<Raw>(
    `SELECT ${entryColumns(kind)} FROM ${TABLES[kind]} e WHERE ${where.replace(/(?= ORDER BY|$)/, people)}`,
    params,
  );
  return rows.map((row) => entryOf(kind, row));
}

/** The entry with this uuid, or code where the register has codes. */
export async function findEntry(sql: Sql, kind: RegisterKind, key: string): Promise<EntryRow | undefined> {
  const [row] = await readEntries(sql, kind, 'e.uuid = ?', [key]);
  if (row !== undefined || !CODED.includes(kind)) return row;
  return (await readEntries(sql, kind, 'e.code = ?', [key]))[0];
}

/** The entry that another system calls so; in the register of models, whose code is this. */
export async function findByExternalKey(sql: Sql, kind: RegisterKind, key: string): Promise<EntryRow | undefined> {
  const column = kind === 'equipment-model' ? 'code' : 'external_key';
  return (await readEntries(sql, kind, `e.${column} = ?`, [key]))[0];
}

function entryOf(kind: RegisterKind, row: Raw): EntryRow {
  const values = Object.fromEntries(Object.keys(REGISTERS[kind]).map((name) => [name, row[name] ?? null]));
  return {
    id: Number(row['id']),
    uuid: String(row['uuid']),
    version: Number(row['version']),
    active: row['active'] === 1,
    key: String(row['key']),
    fields: JSON.parse(String(row['fields'] ?? '{}')) as EntryFields,
    values,
  };
}
