import type { Sql } from '../store.ts';
import { TIMER_COLUMNS, type TimerRow } from './timer-row.ts';

/** The timers of a request, the next one first. */
export function timersOf(sql: Sql, requestId: number): Promise<TimerRow[]> {
  return sql.all(`SELECT ${TIMER_COLUMNS} FROM timer t WHERE t.request_id = ? ORDER BY t.due_at, t.id`, [requestId]);
}

/** At most `limit` parked timers below the id `before` (null: from the start), the newest first. */
export function pageParkedTimers(sql: Sql, before: number | null, limit: number): Promise<TimerRow[]> {
  return sql.all(`SELECT ${TIMER_COLUMNS} FROM timer t WHERE t.parked = 1 AND t.id < ? ORDER BY t.id DESC LIMIT ?`, [
    before ?? Number.MAX_SAFE_INTEGER,
    limit,
  ]);
}

/** The parked timer with this number; undefined when it is none. */
export async function findParkedTimer(sql: Sql, id: number): Promise<TimerRow | undefined> {
  const [row] = await sql.all<TimerRow>(`SELECT ${TIMER_COLUMNS} FROM timer t WHERE t.id = ? AND t.parked = 1`, [id]);
  return row;
}
