import type { RegisterKind } from '../../language/registers/index.ts';
import type { Sql } from '../store.ts';
import type { ChangedEntry, NewEntry } from './entry.ts';
import { insertContact, updateContact } from './write-contact.ts';
import { columnsOf, TABLES } from './tables.ts';

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
