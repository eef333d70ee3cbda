import type { Claim } from '../claims.ts';
import { claimRows } from '../claims.ts';
import type { Store } from '../store.ts';
import { TIMER_COLUMNS, type TimerRow } from './timer-row.ts';

export interface DueTimer extends TimerRow {
  readonly requestUuid: string;
}

/**
 * Takes timers that are due, in due order, for `leaseMs`. Whoever holds one fires it by `deleteTimer` in the transaction
 * of its step, or reports `failTimer`; after a crash the lease runs out and another node takes it over.
 */
export function claimDueTimers(store: Store, claim: Claim): Promise<DueTimer[]> {
  const columns = `${TIMER_COLUMNS}, (SELECT r.uuid FROM request r WHERE r.id = t.request_id) AS requestUuid`;
  return claimRows<DueTimer>(store, { table: 'timer', due: 't.parked = 0 AND t.due_at <= ?', columns }, claim);
}
