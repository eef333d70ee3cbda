import type { Sql, SqlValue } from '../store.ts';
import type { Priority } from './request-row.ts';

/** All that is given must hold. A list holds when one of its values does. */
export interface RequestFilter {
  readonly status?: string | readonly string[];
  readonly type?: string | readonly string[];
  readonly assigneeId?: number | null;
  readonly teamId?: number | null | readonly number[];
  readonly clientId?: number | null;
  readonly requesterId?: number;
  readonly effectiveHash?: string;
  /** The states it stands in, as `countByState` gives them. */
  readonly standing?: string;
  readonly externalKey?: string;
  /** A machine that it is about. */
  readonly equipmentId?: number;
  readonly open?: boolean;
}

/** A request as a queue shows it: without its state, fields and checklists. */
export interface RequestSummary {
  readonly id: number;
  readonly uuid: string;
  readonly number: string;
  readonly type: string;
  readonly subject: string;
  readonly priority: Priority;
  readonly status: string | null;
  readonly stage: string | null;
  readonly flags: readonly string[];
  readonly clientId: number | null;
  readonly clientCode: string | null;
  readonly clientName: string | null;
  readonly requesterId: number | null;
  readonly assigneeId: number | null;
  readonly assigneeUuid: string | null;
  readonly assigneeName: string | null;
  readonly teamId: number | null;
  readonly teamCode: string | null;
  readonly version: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly endedAt: number | null;
}

/** Not a column but what stands in its place. */
export const OF_EQUIPMENT = 'of equipment';
export const EQUIPMENT_CONDITION = 'r.id IN (SELECT o.request_id FROM request_object o WHERE o.equipment_id = ?)';

const COLUMNS: Readonly<Record<keyof RequestFilter, string>> = {
  status: 'status',
  type: 'type',
  assigneeId: 'assignee_id',
  teamId: 'team_id',
  clientId: 'client_id',
  requesterId: 'requester_id',
  effectiveHash: 'effective_hash',
  standing: 'standing',
  externalKey: 'external_key',
  equipmentId: OF_EQUIPMENT,
  open: 'is_open',
};

const SELECT = `SELECT r.id, r.uuid, r.number, r.type, r.subject, r.priority, r.status, r.stage, r.flags,
  r.client_id AS clientId, (SELECT c.code FROM client c WHERE c.id = r.client_id) AS clientCode,
  (SELECT c.name FROM client c WHERE c.id = r.client_id) AS clientName, r.requester_id AS requesterId,
  r.assignee_id AS assigneeId, (SELECT p.uuid FROM person p WHERE p.id = r.assignee_id) AS assigneeUuid,
  (SELECT p.name FROM person p WHERE p.id = r.assignee_id) AS assigneeName, r.team_id AS teamId,
  (SELECT t.code FROM team t WHERE t.id = r.team_id) AS teamCode, r.version, r.created_at AS createdAt,
  r.updated_at AS updatedAt, r.ended_at AS endedAt FROM request r`;

// SQLite joins at most 500 parts; a deputy of several people in many groups reads along a hundred.
const MOST_BRANCHES = 256;

type Condition = readonly [column: string, value: SqlValue];

/**
 * One page of requests, newest first, below the id `before` (null: from the start). `filters` are alternatives, so that a
 * policy may say "assigned to me or in one of my teams". Every combination of wanted values is read along an index of its
 * own up to `limit`, then the pages are merged: the cost depends on the page, not on the number of requests.
 * Throws RangeError when the filters have more than 256 combinations.
 */
export async function pageRequests(
  sql: Sql,
  filters: RequestFilter | readonly RequestFilter[],
  before: number | null,
  limit: number,
): Promise<RequestSummary[]> {
  const branches = (
    Array.isArray(filters) ? (filters as readonly RequestFilter[]) : [filters as RequestFilter]
  ).flatMap(expand);
  if (branches.length > MOST_BRANCHES)
    throw new RangeError(`a page of requests combines at most ${MOST_BRANCHES} values`);
  if (branches.length === 0) return [];
  const statement = branches.map((branch, at) => `SELECT * FROM (${one(branch)}) AS b${at}`).join(' UNION ALL ');
  const params = branches.flatMap((branch) => [...given(branch), before ?? Number.MAX_SAFE_INTEGER, limit]);
  const rows = await sql.all<Omit<RequestSummary, 'flags'> & { flags: string }>(statement, params);
  const merged = new Map(rows.map((row) => [row.id, row]));
  return [...merged.values()]
    .toSorted((a, b) => b.id - a.id)
    .slice(0, limit)
    .map((row) => ({ ...row, flags: JSON.parse(row.flags) }));
}

/** `{status: [a, b], open: true}` -> [status a, open], [status b, open]. Without `open` both are walked, as the indexes are. */
function expand({ open, ...filter }: RequestFilter): Condition[][] {
  const wanted = { ...filter, open: open === undefined ? [1, 0] : open ? 1 : 0 };
  let branches: Condition[][] = [[]];
  for (const [name, value] of Object.entries(wanted)) {
    if (value === undefined) continue;
    const column = COLUMNS[name as keyof RequestFilter];
    const values = (Array.isArray(value) ? value : [value]) as SqlValue[];
    branches = branches.flatMap((branch) => values.map((each): Condition[] => [...branch, [column, each]]));
  }
  return branches;
}

function one(branch: readonly Condition[]): string {
  const conditions = branch.map(([column, value]) => {
    if (column === OF_EQUIPMENT) return EQUIPMENT_CONDITION;
    return value === null ? `r.${column} IS NULL` : `r.${column} = ?`;
  });
  return `${SELECT} WHERE ${[...conditions, 'r.id < ?'].join(' AND ')} ORDER BY r.id DESC LIMIT ?`;
}

function given(branch: readonly Condition[]): SqlValue[] {
  return branch.map(([, value]) => value).filter((value) => value !== null);
}
