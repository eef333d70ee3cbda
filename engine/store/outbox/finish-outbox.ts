import { placeholders } from '../placeholders.ts';
import type { Sql } from '../store.ts';

export interface OutboxFinish {
  /** The node that holds the delivery. */
  readonly node: string;
  readonly now: number;
  /** Why it was not delivered, though nothing more is to be done; null when it was. */
  readonly skipped?: string | null;
  /** Keeps no payload. */
  readonly forget?: boolean;
}

/** Says that a delivery is made; false when this node no longer holds it (then another one makes it again). */
export async function finishOutbox(sql: Sql, id: number, finish: OutboxFinish): Promise<boolean> {
  const { node, now, skipped = null, forget = false } = finish;
  const { changes } = await sql.run(
    `UPDATE outbox SET done_at = ?, claimed_by = NULL, claimed_until = NULL, error = ?${forget ? ", payload = 'null'" : ''}
     WHERE id = ? AND claimed_by = ? AND done_at IS NULL`,
    [now, skipped, id, node],
  );
  return changes === 1;
}

/** Says that these deliveries are made; gives how many of them this node still held. */
export async function finishManyOutbox(
  sql: Sql,
  ids: readonly number[],
  { node, now }: { readonly node: string; readonly now: number },
): Promise<number> {
  if (ids.length === 0) return 0;
  const { changes } = await sql.run(
    `UPDATE outbox SET done_at = ?, claimed_by = NULL, claimed_until = NULL, error = NULL
     WHERE id IN (${placeholders(ids.length)}) AND claimed_by = ? AND done_at IS NULL`,
    [now, ...ids, node],
  );
  return changes;
}
