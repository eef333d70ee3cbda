import { placeholders } from '../placeholders.ts';
import { type ActorRow, readActorsWhere } from '../read-actor.ts';
import type { Sql, SqlValue } from '../store.ts';

/** Somebody who may be told something. */
export interface Addressee extends ActorRow {
  readonly email: string | null;
  /** Null: he has not said. */
  readonly language: string | null;
}

/** Whom to look for: all that is given is looked for, not their intersection. */
export interface AddresseeKeys {
  readonly uuids?: readonly string[];
  readonly ids?: readonly number[];
  /** Codes of teams. */
  readonly teams?: readonly string[];
  readonly roles?: readonly string[];
  /** People of this client company. */
  readonly clientId?: number | null;
}

/**
 * Active people, nobody twice, in the order in which they came to the company. The system is nobody. `now`: the instant
 * for which substitutions are asked.
 */
export async function findAddressees(sql: Sql, keys: AddresseeKeys, now: number): Promise<Addressee[]> {
  const { uuids = [], ids = [], teams = [], roles = [], clientId = null } = keys;
  const conditions: [condition: string, params: readonly SqlValue[]][] = [
    [`p.uuid IN (${placeholders(uuids.length)})`, uuids],
    [`p.id IN (${placeholders(ids.length)})`, ids],
    [
      `p.id IN (SELECT m.person_id FROM membership m JOIN team t ON t.id = m.team_id
        WHERE t.code IN (${placeholders(teams.length)}))`,
      teams,
    ],
    // Roles are a JSON list of ids, and no id has a character that LIKE heeds.
    ...roles.map((role): [string, SqlValue[]] => ['p.roles LIKE ?', [`%"${role}"%`]]),
    ["p.kind = 'client' AND p.client_id = ?", clientId === null ? [] : [clientId]],
  ];
  const asked = conditions.filter(([, params]) => params.length > 0);
  if (asked.length === 0) return [];
  const where = asked.map(([condition]) => `(${condition})`).join(' OR ');
  const found = await readActorsWhere(
    sql,
    `p.active = 1 AND p.kind <> 'system' AND (${where}) ORDER BY p.id`,
    asked.flatMap(([, params]) => params),
    now,
  );
  return withAddresses(sql, found);
}

/** Active people who at `now` stand in for one of those with these ids, in the order in which they came to the company. */
export async function findDeputies(sql: Sql, absent: readonly number[], now: number): Promise<Addressee[]> {
  if (absent.length === 0) return [];
  const found = await readActorsWhere(
    sql,
    `p.active = 1 AND p.kind <> 'system' AND p.id IN (SELECT s.deputy_id FROM substitution s
     WHERE s.absent_id IN (${placeholders(absent.length)}) AND s.from_at <= ? AND s.until_at > ?) ORDER BY p.id`,
    [...absent, now, now],
    now,
  );
  return withAddresses(sql, found);
}

async function withAddresses(sql: Sql, people: readonly ActorRow[]): Promise<Addressee[]> {
  if (people.length === 0) return [];
  const rows = await sql.all<{ id: number; email: string | null; language: string | null }>(
    `SELECT p.id, p.email, (SELECT c.language FROM credential c WHERE c.person_id = p.id) AS language FROM person p
     WHERE p.id IN (${placeholders(people.length)})`,
    people.map(({ id }) => id),
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  return people.map((person) => ({
    ...person,
    email: known.get(person.id)?.email ?? null,
    language: known.get(person.id)?.language ?? null,
  }));
}
