import type { FactValue } from '../../language/index.ts';
import type { RegisterKind } from '../../language/registers/index.ts';
import type { Sql } from '../store.ts';
import { insertContact, updateContact } from './write-contact.ts';
import { columnsOf, type EntryValues, TABLES } from './tables.ts';

/** Values of custom fields by their ids. */
export type EntryFields = Readonly<Record<string, FactValue>>;

export interface NewEntry {
  readonly uuid: string;
  readonly values: EntryValues;
  readonly fields: EntryFields;
  readonly at: number;
}

/** Adds an entry to a register and promises its id. */
export async function insertEntry(sql: Sql, kind: RegisterKind, entry: NewEntry): Promise<number> {
  if (kind === 'contact') return insertContact(sql, entry);
  const { uuid, values, fields, at } = entry;
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

/** An entry as it is to be: all of its values. */
export interface ChangedEntry {
  readonly id: number;
  readonly uuid: string;
  /** The one that was read. */
  readonly version: number;
  readonly values: EntryValues;
  readonly fields: EntryFields;
  readonly active: boolean;
  readonly at: number;
}

/** Writes an entry under its next version; false when somebody was faster. */
export async function updateEntry(sql: Sql, kind: RegisterKind, entry: ChangedEntry): Promise<boolean> {
  if (kind === 'contact') return updateContact(sql, entry.uuid, entry);
  const { id, version, values, fields, active, at } = entry;
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
