import type { Sql } from '../store.ts';

/** Says that a delivery is made; false when this node no longer holds it (then another one makes it again). */
export async function finishOutbox(sql: Sql, id: number, node: string, now: number): Promise<boolean> {
  const { changes } = await sql.run(
    `UPDATE outbox SET done_at = ?, claimed_by = NULL, claimed_until = NULL, error = NULL
     WHERE id = ? AND claimed_by = ? AND done_at IS NULL`,
    [now, id, node],
  );
  return changes === 1;
}
