import type { Sql } from '../store.ts';
import type { LinkKind } from './links.ts';

/** A request that another has to do with, with what a policy asks of it. */
export interface RelatedRequest {
  readonly relation: 'parent' | 'child' | 'merged-into' | 'merged-here' | LinkKind;
  /** Of a link: from the request that was asked about, or to it. */
  readonly direction: 'out' | 'in' | null;
  readonly uuid: string;
  readonly number: string;
  readonly subject: string;
  readonly status: string | null;
  readonly stage: string | null;
  readonly ended: boolean;
  readonly assignee: string | null;
  readonly team: string | null;
  readonly clientId: number | null;
}

/** More of one kind than this are not told. */
const MOST = 200;

const COLUMNS = `q.uuid, q.number, q.subject, q.status, q.stage, q.ended_at AS endedAt, q.client_id AS clientId,
  (SELECT p.uuid FROM person p WHERE p.id = q.assignee_id) AS assignee,
  (SELECT t.code FROM team t WHERE t.id = q.team_id) AS team`;

const part = (relation: string, direction: string, from: string): string =>
  `SELECT * FROM (SELECT ${relation} AS relation, ${direction} AS direction, ${COLUMNS} FROM ${from} LIMIT ${MOST})`;

const STATEMENT = [
  part("'parent'", 'NULL', 'request r JOIN request q ON q.id = r.parent_id WHERE r.id = ?'),
  part("'merged-into'", 'NULL', 'request r JOIN request q ON q.id = r.merged_into_id WHERE r.id = ?'),
  part("'child'", 'NULL', 'request q WHERE q.parent_id = ? ORDER BY q.id DESC'),
  part("'merged-here'", 'NULL', 'request q WHERE q.merged_into_id = ? ORDER BY q.id DESC'),
  part('l.kind', "'out'", 'request_link l JOIN request q ON q.id = l.to_id WHERE l.from_id = ? ORDER BY q.id DESC'),
  part('l.kind', "'in'", 'request_link l JOIN request q ON q.id = l.from_id WHERE l.to_id = ? ORDER BY q.id DESC'),
]
  .map((each, at) => `${each} AS p${at}`)
  .join(' UNION ALL ');

/** Every request that this one has to do with, by one statement. */
export async function relatedRequests(sql: Sql, requestId: number): Promise<RelatedRequest[]> {
  const rows = await sql.all<Omit<RelatedRequest, 'ended'> & { endedAt: number | null }>(
    STATEMENT,
    Array.from({ length: 6 }, () => requestId),
  );
  return rows.map(({ endedAt, ...row }) => ({ ...row, ended: endedAt !== null }));
}
