import type { Sql } from '../store.ts';
import { TIMER_COLUMNS, type TimerRow } from './timer-row.ts';

/** The timers of a request, the next one first. */
export function timersOf(sql: Sql, requestId: number): Promise<TimerRow[]> {
  return sql.all(`SELECT ${TIMER_COLUMNS} FROM timer t WHERE t.request_id = ? ORDER BY t.due_at, t.id`, [requestId]);
}

/** Timers that failed too often, the oldest first. */
export function parkedTimers(sql: Sql, limit: number): Promise<TimerRow[]> {
  return sql.all(`SELECT ${TIMER_COLUMNS} FROM timer t WHERE t.parked = 1 ORDER BY t.due_at, t.id LIMIT ?`, [limit]);
}
