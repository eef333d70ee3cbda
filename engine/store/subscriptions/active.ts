import type { Sql, Store } from '../store.ts';
import { activeSubscriptions, type SubscriptionRow } from './subscriptions.ts';

/** How long a node may not know of a new subscription, in milliseconds. */
const FRESH_MS = 1000;

interface Look {
  rows: readonly SubscriptionRow[];
  at: number;
}

const looks = new WeakMap<Store, Look>();

/**
 * The active subscriptions as this node knows them, looked at again each second, so that a step costs nothing for them.
 * `sql` is the transaction that asks, since a second one may not be opened inside it.
 */
export async function knownSubscriptions(store: Store, sql: Sql): Promise<readonly SubscriptionRow[]> {
  const known = looks.get(store);
  const now = performance.now();
  if (known !== undefined && now - known.at < FRESH_MS) return known.rows;
  // Whoever asks meanwhile takes what was known before.
  if (known !== undefined) known.at = now;
  const rows = await activeSubscriptions(sql);
  looks.set(store, { rows, at: now });
  return rows;
}

/** Looks again at once: this node has changed a subscription. */
export function forgetSubscriptions(store: Store): void {
  looks.delete(store);
}
