import { insertRows } from '../insert-rows.ts';
import type { Tx } from '../store.ts';
import type { TimerSet } from './timer-row.ts';

const COLUMNS = ['request_id', 'state', 'delay', 'entry', 'set_at', 'due_at', 'attempts', 'parked'];

/** Sets timers of a request; one that is set already for the same state and delay is replaced and loses its claim. */
export async function setTimers(tx: Tx, requestId: number, timers: readonly TimerSet[]): Promise<void> {
  const rows = timers.map((timer) => {
    return [requestId, timer.state, timer.delay, timer.entry, timer.setAt, timer.dueAt, 0, 0];
  });
  await insertRows(tx, 'timer', COLUMNS, rows, 'REPLACE');
}
