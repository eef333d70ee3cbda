import { placeholders } from '../placeholders.ts';
import type { Sql } from '../store.ts';

/**
 * Those of some claimed timers whose request has an earlier one that others are about to fire: it comes first. One that
 * failed and is to be tried again holds up nobody.
 */
export async function timersOutOfTurn(sql: Sql, ids: readonly number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const own = placeholders(ids.length);
  const rows = await sql.all<{ id: number }>(
    `SELECT DISTINCT t.id FROM timer t JOIN timer e ON e.request_id = t.request_id AND e.due_at < t.due_at
     WHERE t.id IN (${own}) AND e.id NOT IN (${own}) AND e.parked = 0 AND (e.attempts = 0 OR e.claimed_by IS NOT NULL)`,
    [...ids, ...ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Gives claimed timers back untried. */
export async function releaseTimers(sql: Sql, ids: readonly number[], node: string): Promise<void> {
  if (ids.length === 0) return;
  await sql.run(
    `UPDATE timer SET claimed_by = NULL, claimed_until = NULL WHERE id IN (${placeholders(ids.length)}) AND claimed_by = ?`,
    [...ids, node],
  );
}
