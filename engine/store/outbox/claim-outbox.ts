import type { Claim } from '../claims.ts';
import { claimRows } from '../claims.ts';
import { placeholders } from '../placeholders.ts';
import type { Store } from '../store.ts';
import { OUTBOX_COLUMNS, type OutboxRow, readOutboxRow } from './outbox-row.ts';

export interface OutboxClaim extends Claim {
  /** Targets that have enough on their way; at most a few dozen. */
  readonly without?: readonly string[];
}

/**
 * Takes deliveries that are due, in due order, for `leaseMs`. Whoever holds one reports `finishOutbox` or `failOutbox`;
 * after a crash the lease runs out and the delivery is made again, by the same key.
 */
export async function claimOutbox(store: Store, { without = [], ...claim }: OutboxClaim): Promise<OutboxRow[]> {
  const others =
    without.length === 0 ? '' : ` AND (t.target IS NULL OR t.target NOT IN (${placeholders(without.length)}))`;
  const due = `t.done_at IS NULL AND t.due_at <= ?${others}`;
  const rows = await claimRows<OutboxRow & { payload: string }>(
    store,
    { table: 'outbox', due, params: without, columns: OUTBOX_COLUMNS },
    claim,
  );
  return rows.map(readOutboxRow);
}
