import type { Sql, Tx } from '../store.ts';

export const LINK_KINDS = ['related', 'duplicate-of', 'blocks', 'caused-by'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export interface NewLink {
  readonly fromId: number;
  readonly toId: number;
  readonly kind: LinkKind;
  readonly createdBy: number;
  readonly createdAt: number;
}

/** Links one request with another. Fails with STORE_UNIQUE when it is linked so already. */
export async function insertLink(tx: Tx, { fromId, toId, kind, createdBy, createdAt }: NewLink): Promise<void> {
  await tx.run('INSERT INTO request_link (from_id, to_id, kind, created_by, created_at) VALUES (?, ?, ?, ?, ?)', [
    fromId,
    toId,
    kind,
    createdBy,
    createdAt,
  ]);
}

/** True when there was such a link; it is gone. */
export async function deleteLink(tx: Tx, fromId: number, toId: number, kind: LinkKind): Promise<boolean> {
  const { changes } = await tx.run('DELETE FROM request_link WHERE from_id = ? AND to_id = ? AND kind = ?', [
    fromId,
    toId,
    kind,
  ]);
  return changes > 0;
}

/** True when the one is linked so with the other. */
export async function hasLink(sql: Sql, fromId: number, toId: number, kind: LinkKind): Promise<boolean> {
  const rows = await sql.all('SELECT 1 AS one FROM request_link WHERE from_id = ? AND to_id = ? AND kind = ?', [
    fromId,
    toId,
    kind,
  ]);
  return rows.length > 0;
}
