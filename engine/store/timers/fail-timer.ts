import type { Sql } from '../store.ts';

export interface TimerFailure {
  /** The node that holds the timer. */
  readonly node: string;
  readonly error: string;
  /** When it may be claimed again, epoch milliseconds. */
  readonly retryAt: number;
  /** After this many failures it is parked. */
  readonly mostAttempts: number;
}

/** Gives a claimed timer back to be tried again later, or parks it; false when this node no longer holds it. */
export async function failTimer(sql: Sql, id: number, failure: TimerFailure): Promise<boolean> {
  // `parked` before `attempts`: MySQL reads columns as already assigned.
  const { changes } = await sql.run(
    `UPDATE timer SET parked = CASE WHEN attempts + 1 >= ? THEN 1 ELSE 0 END, attempts = attempts + 1, error = ?,
     claimed_by = NULL, claimed_until = ? WHERE id = ? AND claimed_by = ?`,
    [failure.mostAttempts, failure.error, failure.retryAt, id, failure.node],
  );
  return changes === 1;
}

/** Lets a parked timer run again; false when it is not parked. */
export async function resumeTimer(sql: Sql, id: number): Promise<boolean> {
  const { changes } = await sql.run(
    'UPDATE timer SET parked = 0, attempts = 0, claimed_until = NULL WHERE id = ? AND parked = 1',
    [id],
  );
  return changes === 1;
}
