import type { Claim } from '../claims.ts';
import { claimRows } from '../claims.ts';
import type { Store } from '../store.ts';
import type { OutboxEntry } from './add-outbox.ts';

export interface OutboxRow extends OutboxEntry {
  readonly id: number;
  readonly attempts: number;
  readonly error: string | null;
}

const COLUMNS = `t.id, t.\`key\`, t.request_id AS requestId, t.kind, t.payload, t.created_at AS createdAt, t.due_at AS dueAt,
  t.attempts, t.error`;

/**
 * Takes deliveries that are due, in due order, for `leaseMs`. Whoever holds one reports `finishOutbox` or `failOutbox`;
 * after a crash the lease runs out and the delivery is made again, by the same key.
 */
export async function claimOutbox(store: Store, claim: Claim): Promise<OutboxRow[]> {
  const due = 't.done_at IS NULL AND t.due_at <= ?';
  const rows = await claimRows<OutboxRow & { payload: string }>(
    store,
    { table: 'outbox', due, columns: COLUMNS },
    claim,
  );
  return rows.map((row) => ({ ...row, payload: JSON.parse(row.payload) }));
}
