import { addWords, seenWords } from './search/index.ts';
import type { Sql, Tx } from './store.ts';

export interface Comment {
  readonly uuid: string;
  readonly requestId: number;
  readonly personId: number;
  /** Whether the client may read it. */
  readonly isPublic: boolean;
  readonly body: string;
  readonly createdAt: number;
}

/** A comment with the place after which the next page begins. */
export interface CommentRow extends Comment {
  readonly id: number;
  readonly personUuid: string;
  readonly personName: string;
}

const SELECT = `SELECT c.id, c.uuid, c.request_id AS requestId, c.person_id AS personId, p.uuid AS personUuid,
  p.name AS personName, c.is_public AS isPublic, c.body, c.created_at AS createdAt
  FROM comment c JOIN person p ON p.id = c.person_id`;

export async function insertComment(tx: Tx, comment: Comment): Promise<number> {
  const { lastId } = await tx.run(
    'INSERT INTO comment (uuid, request_id, person_id, is_public, body, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    [comment.uuid, comment.requestId, comment.personId, comment.isPublic ? 1 : 0, comment.body, comment.createdAt],
  );
  await addWords(tx, comment.requestId, seenWords({ [comment.isPublic ? 'outside' : 'internal']: [comment.body] }));
  return lastId;
}

/** The comment with this uuid; undefined when there is none. */
export async function findComment(sql: Sql, uuid: string): Promise<CommentRow | undefined> {
  const [row] = await sql.all<Omit<CommentRow, 'isPublic'> & { isPublic: number }>(`${SELECT} WHERE c.uuid = ?`, [
    uuid,
  ]);
  return row && { ...row, isPublic: row.isPublic === 1 };
}

/** At most `limit` comments of a request after the id `after`, oldest first; only public ones when `publicOnly`. */
export async function pageComments(
  sql: Sql,
  requestId: number,
  after: number,
  limit: number,
  publicOnly: boolean,
): Promise<CommentRow[]> {
  const rows = await sql.all<Omit<CommentRow, 'isPublic'> & { isPublic: number }>(
    `${SELECT} WHERE c.request_id = ? AND c.id > ? ${publicOnly ? 'AND c.is_public = 1' : ''} ORDER BY c.id LIMIT ?`,
    [requestId, after, limit],
  );
  return rows.map((row) => ({ ...row, isPublic: row.isPublic === 1 }));
}
