import type { Claim } from '../claims.ts';
import { claimRows } from '../claims.ts';
import type { Store } from '../store.ts';
import { TIMER_COLUMNS, type TimerRow } from './timer-row.ts';

export interface DueTimer extends TimerRow {
  readonly requestUuid: string;
}

/** The timers of one request fire in due order: while another node holds an earlier one, a later one waits. */
const DUE = `t.parked = 0 AND t.due_at <= ? AND NOT EXISTS (SELECT 1 FROM timer e WHERE e.request_id = t.request_id
  AND e.due_at < t.due_at AND e.parked = 0 AND e.claimed_by IS NOT NULL AND e.claimed_until > ?)`;

/**
 * Takes timers that are due, in due order, for `leaseMs`. Whoever holds one fires it by `deleteTimer` in the transaction
 * of its step, or reports `failTimer`; after a crash the lease runs out and another node takes it over.
 */
export function claimDueTimers(store: Store, claim: Claim): Promise<DueTimer[]> {
  const columns = `${TIMER_COLUMNS}, (SELECT r.uuid FROM request r WHERE r.id = t.request_id) AS requestUuid`;
  return claimRows<DueTimer>(store, { table: 'timer', due: DUE, params: [claim.now], columns }, claim);
}
