import type { FactValue } from '../../language/index.ts';
import type { RegisterKind } from '../../language/registers/index.ts';
import type { Sql } from '../store.ts';
import { columnsOf, type EntryValues, TABLES } from './tables.ts';

/** Values of custom fields by their ids. */
export type EntryFields = Readonly<Record<string, FactValue>>;

export interface NewEntry {
  readonly uuid: string;
  readonly values: EntryValues;
  readonly fields: EntryFields;
  readonly at: number;
}

type Written = Exclude<RegisterKind, 'contact'>;

/** Adds an entry to a register and promises its id. Contacts are people: `insertPerson`. */
export async function insertEntry(sql: Sql, kind: Written, { uuid, values, fields, at }: NewEntry): Promise<number> {
  const columns = {
    ...columnsOf(kind, values),
    uuid,
    fields: JSON.stringify(fields),
    active: 1,
    version: 1,
    created_at: at,
    updated_at: at,
  };
  const { lastId } = await sql.run(
    `INSERT INTO ${TABLES[kind]} (${Object.keys(columns).join(', ')})
     VALUES (${Object.keys(columns)
       .map(() => '?')
       .join(', ')})`,
    Object.values(columns),
  );
  return lastId;
}

export interface ChangedEntry {
  readonly id: number;
  /** The one that was read. */
  readonly version: number;
  readonly values: EntryValues;
  readonly fields: EntryFields;
  readonly active: boolean;
  readonly at: number;
}

/** Writes what is given of an entry under its next version; false when somebody was faster. */
export async function updateEntry(
  sql: Sql,
  kind: Written,
  { id, version, values, fields, active, at }: ChangedEntry,
): Promise<boolean> {
  const columns = {
    ...columnsOf(kind, values),
    fields: JSON.stringify(fields),
    active: active ? 1 : 0,
    version: version + 1,
    updated_at: at,
  };
  const setting = Object.keys(columns)
    .map((name) => `${name} = ?`)
    .join(', ');
  const { changes } = await sql.run(`UPDATE ${TABLES[kind]} SET ${setting} WHERE id = ? AND version = ?`, [
    ...Object.values(columns),
    id,
    version,
  ]);
  return changes === 1;
}
