import type { Sql } from '../store.ts';

/** A request as far as its public page tells of it, with the secret that opens the page. */
export interface PublicRequest {
  readonly id: number;
  readonly number: string;
  readonly type: string;
  readonly subject: string;
  readonly stage: string | null;
  readonly createdAt: number;
  readonly endedAt: number | null;
  readonly dueAt: number | null;
  readonly secret: string | null;
}

/** The request with this number; undefined when there is none. */
export async function publicRequest(sql: Sql, number: string): Promise<PublicRequest | undefined> {
  const [row] = await sql.all<PublicRequest>(
    `SELECT id, number, type, subject, stage, created_at AS createdAt, ended_at AS endedAt, due_at AS dueAt, secret
     FROM request WHERE number = ?`,
    [number],
  );
  return row;
}

/** Entries of one request that are looked through for its stages. */
const MOST_ENTRIES = 2000;

/** The stage after each entry of a request's journal, the oldest first. */
export function stagesOf(
  sql: Sql,
  requestId: number,
): Promise<{ readonly stage: string | null; readonly at: number }[]> {
  return sql.all(`SELECT stage, at FROM journal WHERE request_id = ? ORDER BY seq LIMIT ${MOST_ENTRIES}`, [requestId]);
}

/** The newest public comments of a request, without who wrote them: only on which side he is. */
export function publicComments(
  sql: Sql,
  requestId: number,
  limit: number,
): Promise<{ readonly body: string; readonly createdAt: number; readonly kind: string }[]> {
  return sql.all(
    `SELECT c.body, c.created_at AS createdAt, p.kind FROM comment c JOIN person p ON p.id = c.person_id
     WHERE c.request_id = ? AND c.is_public = 1 ORDER BY c.id DESC LIMIT ?`,
    [requestId, limit],
  );
}
