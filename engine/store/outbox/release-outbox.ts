import { placeholders } from '../placeholders.ts';
import type { Sql } from '../store.ts';

/** Gives claimed deliveries back untried: there was no room for them. */
export async function releaseOutbox(sql: Sql, ids: readonly number[], node: string): Promise<void> {
  if (ids.length === 0) return;
  await sql.run(
    `UPDATE outbox SET claimed_by = NULL, claimed_until = NULL
     WHERE id IN (${placeholders(ids.length)}) AND claimed_by = ? AND done_at IS NULL`,
    [...ids, node],
  );
}

/** Holds a claimed delivery until an instant, epoch milliseconds; false when this node no longer holds it. */
export async function holdOutbox(sql: Sql, id: number, node: string, until: number): Promise<boolean> {
  const { changes } = await sql.run(
    'UPDATE outbox SET claimed_until = ? WHERE id = ? AND claimed_by = ? AND done_at IS NULL',
    [until, id, node],
  );
  return changes === 1;
}

/** Gives a claimed delivery back untried until an instant, epoch milliseconds; false when this node no longer holds it. */
export async function postponeOutbox(sql: Sql, id: number, node: string, until: number): Promise<boolean> {
  const { changes } = await sql.run(
    `UPDATE outbox SET due_at = ?, claimed_by = NULL, claimed_until = NULL
     WHERE id = ? AND claimed_by = ? AND done_at IS NULL`,
    [until, id, node],
  );
  return changes === 1;
}
