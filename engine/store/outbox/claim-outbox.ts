import type { Claim } from '../claims.ts';
import { claimRows } from '../claims.ts';
import { placeholders } from '../placeholders.ts';
import type { Store } from '../store.ts';
import { OUTBOX_COLUMNS, type OutboxRow, readOutboxRow } from './outbox-row.ts';

export interface OutboxClaim extends Claim {
  /** Targets that have enough on their way; at most a few dozen. */
  readonly without?: readonly string[];
  /** Takes these kinds alone, or all but these; a handful. */
  readonly kinds?: { readonly only: readonly string[] } | { readonly except: readonly string[] };
}

/**
 * Takes deliveries that are due, in due order, for `leaseMs`. Whoever holds one reports `finishOutbox` or `failOutbox`;
 * after a crash the lease runs out and the delivery is made again, by the same key.
 */
export async function claimOutbox(store: Store, { without = [], kinds, ...claim }: OutboxClaim): Promise<OutboxRow[]> {
  const conditions = [
    without.length === 0 ? '' : ` AND (t.target IS NULL OR t.target NOT IN (${placeholders(without.length)}))`,
    ...kindConditions(kinds),
  ];
  const due = `t.done_at IS NULL AND t.due_at <= ?${conditions.join('')}`;
  const rows = await claimRows<OutboxRow & { payload: string }>(
    store,
    { table: 'outbox', due, params: [...without, ...namesOf(kinds)], columns: OUTBOX_COLUMNS },
    claim,
  );
  return rows.map(readOutboxRow);
}

function namesOf(kinds: OutboxClaim['kinds']): readonly string[] {
  if (kinds === undefined) return [];
  return 'only' in kinds ? kinds.only : kinds.except;
}

function kindConditions(kinds: OutboxClaim['kinds']): string[] {
  const names = namesOf(kinds);
  if (kinds === undefined || names.length === 0) return [];
  return [` AND t.kind ${'only' in kinds ? 'IN' : 'NOT IN'} (${placeholders(names.length)})`];
}
