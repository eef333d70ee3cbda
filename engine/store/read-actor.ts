import { splitCodes } from './requests/load-request.ts';
import type { Sql, SqlValue } from './store.ts';

/** Who acts, with all that policies and rules ask about a person. */
export interface ActorRow {
  readonly id: number;
  readonly uuid: string;
  readonly kind: 'staff' | 'client' | 'system';
  readonly name: string;
  readonly active: boolean;
  readonly roles: readonly string[];
  readonly clientId: number | null;
  /** Codes of the teams. */
  readonly teams: readonly string[];
  readonly teamIds: readonly number[];
}

type Raw = Omit<ActorRow, 'active' | 'roles' | 'teams' | 'teamIds'> & {
  readonly active: number;
  readonly roles: string;
  readonly teams: string | null;
  readonly teamIds: string | null;
};

const COLUMNS = `p.id, p.uuid, p.kind, p.name, p.active, p.roles, p.client_id AS clientId,
  (SELECT GROUP_CONCAT(t.code) FROM membership m JOIN team t ON t.id = m.team_id WHERE m.person_id = p.id) AS teams,
  (SELECT GROUP_CONCAT(m.team_id) FROM membership m WHERE m.person_id = p.id) AS teamIds`;

/** The person with this uuid by one statement, active or not; undefined when there is none. */
export async function readActor(sql: Sql, personUuid: string): Promise<ActorRow | undefined> {
  const [raw] = await sql.all<Raw>(`SELECT ${COLUMNS} FROM person p WHERE p.uuid = ?`, [personUuid]);
  return raw && actorOf(raw);
}

/** People by a condition on `p`, which is SQL of ours, never input. */
export async function readActorsWhere(sql: Sql, where: string, params: readonly SqlValue[]): Promise<ActorRow[]> {
  return (await sql.all<Raw>(`SELECT ${COLUMNS} FROM person p WHERE ${where}`, params)).map(actorOf);
}

/** A person and what was answered to this person under a route and key, by one statement: every keyed write asks both. */
export async function readActorAndAnswer(
  sql: Sql,
  personUuid: string,
  { route, key }: { readonly route: string; readonly key: string },
): Promise<{ actor: ActorRow; answer: { bodyHash: string; response: unknown } | undefined } | undefined> {
  const [raw] = await sql.all<Raw & { bodyHash: string | null; response: string }>(
    `SELECT ${COLUMNS}, i.body_hash AS bodyHash, i.response FROM person p
     LEFT JOIN idempotency i ON i.actor_id = p.id AND i.route = ? AND i.\`key\` = ? WHERE p.uuid = ?`,
    [route, key, personUuid],
  );
  if (raw === undefined) return undefined;
  const { bodyHash, response, ...person } = raw;
  return {
    actor: actorOf(person),
    answer: bodyHash === null ? undefined : { bodyHash, response: JSON.parse(response) },
  };
}

function actorOf(raw: Raw): ActorRow {
  return {
    ...raw,
    active: raw.active === 1,
    roles: JSON.parse(raw.roles),
    teams: splitCodes(raw.teams),
    teamIds: splitCodes(raw.teamIds).map(Number),
  };
}
