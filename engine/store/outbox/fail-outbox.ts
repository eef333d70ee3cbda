import type { Sql } from '../store.ts';

export interface OutboxFailure {
  /** The node that holds the delivery. */
  readonly node: string;
  readonly error: string;
  /** When it is tried again, epoch milliseconds; null: not before a person says so. */
  readonly retryAt: number | null;
}

/** Gives a claimed delivery back; false when this node no longer holds it. */
export async function failOutbox(sql: Sql, id: number, failure: OutboxFailure): Promise<boolean> {
  const { changes } = await sql.run(
    `UPDATE outbox SET due_at = ?, attempts = attempts + 1, error = ?, claimed_by = NULL, claimed_until = NULL
     WHERE id = ? AND claimed_by = ? AND done_at IS NULL`,
    [failure.retryAt, failure.error, id, failure.node],
  );
  return changes === 1;
}
