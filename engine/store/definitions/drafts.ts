import type { Sql, Tx } from '../store.ts';

/** What an author is working on. One per author and definition. */
export interface Draft {
  readonly uuid: string;
  readonly kind: string;
  readonly definitionId: string;
  readonly authorId: number;
  /** 1, 2, 3 … with every save. */
  readonly revision: number;
  readonly body: string;
  /** Hash of the published version that it began with; null for a new definition. */
  readonly baseHash: string | null;
  readonly updatedAt: number;
}

export type DraftKey = Pick<Draft, 'authorId' | 'kind' | 'definitionId'>;

const SELECT = `SELECT uuid, kind, definition_id AS definitionId, author_id AS authorId, revision, body,
  base_hash AS baseHash, updated_at AS updatedAt FROM draft`;
const ONE = 'author_id = ? AND kind = ? AND definition_id = ?';

const keyOf = ({ authorId, kind, definitionId }: DraftKey): [number, string, string] => [authorId, kind, definitionId];

export async function findDraft(sql: Sql, key: DraftKey): Promise<Draft | undefined> {
  const [draft] = await sql.all<Draft>(`${SELECT} WHERE ${ONE}`, keyOf(key));
  return draft;
}

/** All drafts of an author, by kind and id. */
export function draftsOf(sql: Sql, authorId: number): Promise<Draft[]> {
  return sql.all(`${SELECT} WHERE author_id = ? ORDER BY kind, definition_id`, [authorId]);
}

/** All drafts of a definition but those of one author, the latest first. */
export function draftsBeside(sql: Sql, { authorId, kind, definitionId }: DraftKey): Promise<Draft[]> {
  return sql.all(
    `${SELECT} WHERE kind = ? AND definition_id = ? AND author_id <> ? ORDER BY updated_at DESC, author_id`,
    [kind, definitionId, authorId],
  );
}

/** Adds a draft at revision 1. Fails with STORE_UNIQUE when the author has one of this definition. */
export async function insertDraft(tx: Tx, draft: Omit<Draft, 'revision'>): Promise<void> {
  await tx.run(
    `INSERT INTO draft (uuid, kind, definition_id, author_id, revision, body, base_hash, updated_at)
     VALUES (?, ?, ?, ?, 1, ?, ?, ?)`,
    [draft.uuid, draft.kind, draft.definitionId, draft.authorId, draft.body, draft.baseHash, draft.updatedAt],
  );
}

type DraftChange = DraftKey & Pick<Draft, 'uuid' | 'body' | 'baseHash' | 'updatedAt'>;

/** Saves a draft as revision `expected + 1`; false, and nothing written, when it is gone or no longer at `expected`. */
export async function updateDraft(tx: Tx, draft: DraftChange, expected: number): Promise<boolean> {
  const { changes } = await tx.run(
    `UPDATE draft SET body = ?, base_hash = ?, updated_at = ?, revision = ? WHERE ${ONE} AND revision = ? AND uuid = ?`,
    [draft.body, draft.baseHash, draft.updatedAt, expected + 1, ...keyOf(draft), expected, draft.uuid],
  );
  return changes === 1;
}

/** False when there is none, or none at this revision, or another one has come as far. */
export async function deleteDraft(tx: Tx, key: DraftKey, expected?: number, uuid?: string): Promise<boolean> {
  const also = [...(expected === undefined ? [] : ['revision = ?']), ...(uuid === undefined ? [] : ['uuid = ?'])];
  const { changes } = await tx.run(`DELETE FROM draft WHERE ${[ONE, ...also].join(' AND ')}`, [
    ...keyOf(key),
    ...[expected, uuid].filter((each) => each !== undefined),
  ]);
  return changes === 1;
}
