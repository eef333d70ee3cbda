import type { Sql } from '../store.ts';

/**
 * Lets a delivery be made again from now on, with all its tries before it: a dead letter, or one that was made before.
 * False when it waits or is on its way already.
 */
export async function reviveOutbox(sql: Sql, id: number, now: number): Promise<boolean> {
  const { changes } = await sql.run(
    `UPDATE outbox SET due_at = ?, done_at = NULL, attempts = 0, error = NULL, claimed_by = NULL, claimed_until = NULL
     WHERE id = ? AND (done_at IS NOT NULL OR due_at IS NULL)`,
    [now, id],
  );
  return changes === 1;
}

/** Puts a dead letter away for good, with the reason; false when it is none. */
export async function discardOutbox(sql: Sql, id: number, now: number, reason: string): Promise<boolean> {
  const { changes } = await sql.run(
    'UPDATE outbox SET done_at = ?, error = ? WHERE id = ? AND done_at IS NULL AND due_at IS NULL',
    [now, reason, id],
  );
  return changes === 1;
}
