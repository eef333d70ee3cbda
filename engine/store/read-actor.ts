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
  /** For whom he stands in at the instant that was asked for; nobody when none was. */
  readonly standsFor: readonly StandsFor[];
}

/** Somebody absent, whose requests and groups his deputy looks after. */
export interface StandsFor {
  readonly id: number;
  readonly uuid: string;
  readonly teams: readonly string[];
  readonly teamIds: readonly number[];
}

type Raw = Omit<ActorRow, 'active' | 'roles' | 'teams' | 'teamIds' | 'standsFor'> & {
  readonly active: number;
  readonly roles: string;
  readonly teams: string | null;
  readonly teamIds: string | null;
  readonly standsFor: string | null;
};

const COLUMNS = `p.id, p.uuid, p.kind, p.name, p.active, p.roles, p.client_id AS clientId,
  (SELECT GROUP_CONCAT(t.code) FROM membership m JOIN team t ON t.id = m.team_id WHERE m.person_id = p.id) AS teams,
  (SELECT GROUP_CONCAT(m.team_id) FROM membership m WHERE m.person_id = p.id) AS teamIds,
  (SELECT GROUP_CONCAT(CONCAT(a.id, '|', a.uuid, '|', COALESCE(t.id, ''), '|', COALESCE(t.code, '')))
    FROM substitution s JOIN person a ON a.id = s.absent_id
    LEFT JOIN membership m ON m.person_id = a.id LEFT JOIN team t ON t.id = m.team_id
    WHERE s.deputy_id = p.id AND s.from_at <= ? AND s.until_at > ?) AS standsFor`;

/** Before all substitutions: without an instant nobody stands in for anybody. */
const NEVER = -1;

/**
 * The person with this uuid by one statement, active or not; undefined when there is none. `now`: the instant for which
 * substitutions are asked.
 */
export async function readActor(sql: Sql, personUuid: string, now = NEVER): Promise<ActorRow | undefined> {
  const [raw] = await sql.all<Raw>(`SELECT ${COLUMNS} FROM person p WHERE p.uuid = ?`, [now, now, personUuid]);
  return raw && actorOf(raw);
}

/** People by a condition on `p`, which is SQL of ours, never input. */
export async function readActorsWhere(
  sql: Sql,
  where: string,
  params: readonly SqlValue[],
  now = NEVER,
): Promise<ActorRow[]> {
  return (await sql.all<Raw>(`SELECT ${COLUMNS} FROM person p WHERE ${where}`, [now, now, ...params])).map(actorOf);
}

/** A person and what was answered to this person under a route and key, by one statement: every keyed write asks both. */
export async function readActorAndAnswer(
  sql: Sql,
  personUuid: string,
  { route, key }: { readonly route: string; readonly key: string },
  now = NEVER,
): Promise<{ actor: ActorRow; answer: { bodyHash: string; response: unknown } | undefined } | undefined> {
  const [raw] = await sql.all<Raw & { bodyHash: string | null; response: string }>(
    `SELECT ${COLUMNS}, i.body_hash AS bodyHash, i.response FROM person p
     LEFT JOIN idempotency i ON i.actor_id = p.id AND i.route = ? AND i.\`key\` = ? WHERE p.uuid = ?`,
    [now, now, route, key, personUuid],
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
    standsFor: raw.standsFor === null ? [] : readStandsFor(raw.standsFor),
  };
}

/** One `id|uuid|team id|team code` for each group of each absent person, in any order, more than once where two overlap. */
function readStandsFor(text: string): StandsFor[] {
  const found = new Map<string, { id: number; uuid: string; teams: Map<string, number> }>();
  for (const entry of text.split(',').toSorted()) {
    const [id = '', uuid = '', teamId = '', code = ''] = entry.split('|');
    const person = found.get(uuid) ?? { id: Number(id), uuid, teams: new Map<string, number>() };
    if (code !== '') person.teams.set(code, Number(teamId));
    found.set(uuid, person);
  }
  return [...found.values()].map(({ id, uuid, teams }) => {
    const sorted = [...teams].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return { id, uuid, teams: sorted.map(([code]) => code), teamIds: sorted.map(([, teamId]) => teamId) };
  });
}
