import { findPersonRow, insertPerson, updatePerson } from '../people/persons.ts';
import type { Sql, SqlValue } from '../store.ts';
import type { ChangedEntry, NewEntry } from './entry.ts';

/** Adds a person of a client who has no role and does not log in, and promises the id. */
export async function insertContact(sql: Sql, { uuid, values, fields, at }: NewEntry): Promise<number> {
  const { name, email, phone, client } = values;
  const id = await insertPerson(sql, {
    uuid,
    kind: 'client',
    name: String(name),
    email: textOf(email),
    phone: textOf(phone),
    clientId: Number(client),
    roles: [],
    active: true,
    createdAt: at,
  });
  await sql.run('UPDATE person SET position = ?, external_key = ?, fields = ? WHERE id = ?', [
    values['position'] ?? null,
    values['externalKey'] ?? null,
    JSON.stringify(fields),
    id,
  ]);
  return id;
}

/** Writes all of a contact under the next version; false when somebody was faster. */
export async function updateContact(
  sql: Sql,
  uuid: string,
  { id, version, values, fields, active }: ChangedEntry,
): Promise<boolean> {
  const { changes } = await sql.run(
    'UPDATE person SET position = ?, external_key = ?, fields = ? WHERE id = ? AND version = ?',
    [values['position'] ?? null, values['externalKey'] ?? null, JSON.stringify(fields), id, version],
  );
  const row = await findPersonRow(sql, uuid);
  if (changes !== 1 || row === undefined) return false;
  const { name, email, phone } = values;
  await updatePerson(sql, { ...row, name: String(name), email: textOf(email), phone: textOf(phone), active });
  return true;
}

const textOf = (value: SqlValue): string | null => (typeof value === 'string' ? value : null);
