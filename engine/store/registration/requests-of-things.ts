import type { Sql, SqlValue } from '../store.ts';
import type { ThingOfCall } from './candidates.ts';

/** A request about something, in one line. */
export interface RequestOfThing {
  /** An open one of a found machine or of what was chosen; or one for which somebody was there. */
  readonly why: 'open' | 'open-of-chosen' | 'visit';
  /** Of the thing. */
  readonly ofId: number;
  readonly uuid: string;
  readonly number: string;
  readonly subject: string;
  readonly status: string | null;
  readonly createdAt: number;
  /** When somebody was there; null of those that are not told as visits. */
  readonly visitedAt: number | null;
}

export interface WantedRequests {
  /** Machines whose open requests are wanted. */
  readonly machines: readonly number[];
  /** The thing that was chosen. */
  readonly chosen: { readonly kind: ThingOfCall; readonly id: number } | null;
  /** What may be read: a condition on `r`. */
  readonly scope: { readonly where: string; readonly params: readonly SqlValue[] };
}

const FEW = 5;
const VISITS = 3;
/** Among so many of the newest requests of a thing it is looked. */
const LOOKED_AT = 100;

const COLUMN: Readonly<Record<Exclude<ThingOfCall, 'equipment'>, string>> = {
  client: 'client_id',
  contact: 'contact_id',
  site: 'site_id',
};

/** The newest requests of a thing, along one index each, as `ofId` and `id`. */
function newest(kind: ThingOfCall, open: 0 | 1): string {
  if (kind === 'equipment')
    return `SELECT equipment_id AS ofId, request_id AS id FROM request_object WHERE equipment_id = ?
      ORDER BY request_id DESC LIMIT ${LOOKED_AT}`;
  return `SELECT ${COLUMN[kind]} AS ofId, id FROM request WHERE ${COLUMN[kind]} = ? AND is_open = ${open}
    ORDER BY id DESC LIMIT ${LOOKED_AT}`;
}

/** When somebody was on the site, and when work there was written down. */
const VISITED = [
  "(SELECT MAX(s.started_at) FROM stay s WHERE s.request_id = r.id AND s.kind = 'site')",
  "(SELECT MAX(COALESCE(e.started_at, e.created_at)) FROM time_entry e WHERE e.request_id = r.id AND e.kind = 'work')",
];

/** Open requests of things and the last visits, by one statement; what may not be read is absent. */
export async function requestsOfThings(
  sql: Sql,
  { machines, chosen, scope }: WantedRequests,
): Promise<RequestOfThing[]> {
  const parts: string[] = [];
  const params: SqlValue[] = [];
  const add = (why: RequestOfThing['why'], from: string, id: number, rest: { at?: string; tail: string }): void => {
    parts.push(`SELECT '${why}' AS why, o.ofId, r.uuid, r.number, r.subject, r.status, r.created_at AS createdAt,
      ${rest.at ?? 'NULL'} AS visitedAt FROM (${from}) AS o JOIN request r ON r.id = o.id WHERE ${scope.where} ${rest.tail}`);
    params.push(id, ...scope.params);
  };
  const open = { tail: `AND r.is_open = 1 ORDER BY r.id DESC LIMIT ${FEW}` };
  for (const machine of machines) add('open', newest('equipment', 1), machine, open);
  if (chosen !== null) {
    add('open-of-chosen', newest(chosen.kind, 1), chosen.id, open);
    for (const at of VISITED) {
      const tail = `AND ${at} IS NOT NULL ORDER BY visitedAt DESC LIMIT ${VISITS}`;
      for (const among of chosen.kind === 'equipment' ? ([1] as const) : ([1, 0] as const))
        add('visit', newest(chosen.kind, among), chosen.id, { at, tail });
    }
  }
  if (parts.length === 0) return [];
  return sql.all<RequestOfThing>(
    parts.map((part, at) => `SELECT * FROM (${part}) AS p${at}`).join(' UNION ALL '),
    params,
  );
}
