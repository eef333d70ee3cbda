import { nameKey, phoneDigits } from '../../language/registers/index.ts';
import type { Sql, SqlValue } from '../store.ts';
import { SYSTEM_PERSON_UUID } from '../system-person.ts';

/** A person with all that may be changed of him. */
export interface PersonRow {
  readonly id: number;
  readonly uuid: string;
  readonly kind: 'staff' | 'client' | 'system';
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly clientId: number | null;
  readonly roles: readonly string[];
  readonly active: boolean;
  readonly position: string | null;
}

type Raw = Omit<PersonRow, 'roles' | 'active'> & { readonly roles: string; readonly active: number };

const SELECT =
  'SELECT p.id, p.uuid, p.kind, p.name, p.email, p.phone, p.client_id AS clientId, p.roles, p.active, p.position FROM person p';

/** People by a condition of ours on `p`, active or not. */
export async function readPersons(sql: Sql, where: string, params: readonly SqlValue[]): Promise<PersonRow[]> {
  const rows = await sql.all<Raw>(`${SELECT} WHERE ${where}`, params);
  return rows.map((row) => ({ ...row, roles: JSON.parse(row.roles) as string[], active: row.active === 1 }));
}

/** The person with this uuid, active or not, never the system. */
export async function findPersonRow(sql: Sql, uuid: string): Promise<PersonRow | undefined> {
  return (await readPersons(sql, "p.uuid = ? AND p.kind <> 'system'", [uuid]))[0];
}

/** Adds a person and promises the id. */
export async function insertPerson(
  sql: Sql,
  person: Omit<PersonRow, 'id' | 'position'> & { readonly createdAt: number },
): Promise<number> {
  const { lastId } = await sql.run(
    `INSERT INTO person (uuid, kind, name, name_key, email, phone, client_id, roles, active, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      person.uuid,
      person.kind,
      person.name,
      nameKey(person.name),
      person.email,
      person.phone,
      person.clientId,
      JSON.stringify(person.roles),
      person.active ? 1 : 0,
      person.createdAt,
    ],
  );
  await setPhones(sql, lastId, person.phone);
  return lastId;
}

/** Writes all that may be changed of a person, who gets another version. */
export async function updatePerson(sql: Sql, person: PersonRow): Promise<void> {
  await sql.run(
    `UPDATE person SET name = ?, name_key = ?, email = ?, phone = ?, client_id = ?, roles = ?, active = ?,
     version = version + 1 WHERE id = ?`,
    [
      person.name,
      nameKey(person.name),
      person.email,
      person.phone,
      person.clientId,
      JSON.stringify(person.roles),
      person.active ? 1 : 0,
      person.id,
    ],
  );
  await setPhones(sql, person.id, person.phone);
}

/** By which numbers a caller is known to be this person: those in the text. */
async function setPhones(sql: Sql, personId: number, phone: string | null): Promise<void> {
  await sql.run('DELETE FROM person_phone WHERE person_id = ?', [personId]);
  for (const digits of phoneDigits(phone ?? '')) {
    await sql.run('INSERT INTO person_phone (person_id, digits) VALUES (?, ?)', [personId, digits]);
  }
}

/** Makes all who change managers wait for each other: the system's row stands for the company. */
export async function lockPeople(sql: Sql): Promise<void> {
  await sql.run('UPDATE person SET active = 1 WHERE uuid = ?', [SYSTEM_PERSON_UUID]);
}

/** Ids of teams by their codes; those that do not exist are absent. */
export async function teamIdsOf(sql: Sql, codes: readonly string[]): Promise<Map<string, number>> {
  if (codes.length === 0) return new Map();
  const rows = await sql.all<{ id: number; code: string }>(
    `SELECT id, code FROM team WHERE code IN (${codes.map(() => '?').join(', ')})`,
    codes,
  );
  return new Map(rows.map(({ id, code }) => [code, id]));
}

/** Codes of the teams that a person is in, in their order. */
export async function teamsOfPerson(sql: Sql, personId: number): Promise<string[]> {
  const rows = await sql.all<{ code: string }>(
    'SELECT t.code FROM membership m JOIN team t ON t.id = m.team_id WHERE m.person_id = ? ORDER BY t.code',
    [personId],
  );
  return rows.map(({ code }) => code);
}

/** Puts a person into exactly these teams. */
export async function setTeams(sql: Sql, personId: number, teamIds: readonly number[]): Promise<void> {
  await sql.run('DELETE FROM membership WHERE person_id = ?', [personId]);
  for (const teamId of teamIds) {
    await sql.run('INSERT INTO membership (team_id, person_id) VALUES (?, ?)', [teamId, personId]);
  }
}
