/** A timer to be set: `delay` of `state`, in the `entry`-th stay of the request in that state. */
export interface TimerSet {
  readonly state: string;
  readonly delay: string;
  readonly entry: number;
  readonly setAt: number;
  readonly dueAt: number;
}

/** A timer as it lies in the table. `parked` timers failed too often and wait for a person. */
export interface TimerRow extends TimerSet {
  readonly id: number;
  readonly requestId: number;
  readonly attempts: number;
  readonly parked: 0 | 1;
  readonly error: string | null;
}

/** Columns of a `TimerRow` of the table `t`. */
export const TIMER_COLUMNS = `t.id, t.request_id AS requestId, t.state, t.delay, t.entry, t.set_at AS setAt,
  t.due_at AS dueAt, t.attempts, t.parked, t.error`;
