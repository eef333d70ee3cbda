import { placeholders } from './placeholders.ts';
import type { SqlValue, Store, Tx } from './store.ts';

/** Who takes rows, from when and for how long. Instants in epoch milliseconds. */
export interface Claim {
  readonly now: number;
  /** Name of the node; two processes never share one. */
  readonly node: string;
  readonly leaseMs: number;
  readonly limit: number;
}

interface Claimable {
  readonly table: 'timer' | 'outbox';
  /** Condition for a row that waits to be done, with `?` for `now`. */
  readonly due: string;
  /** Further values of `due`, after `now`. */
  readonly params?: readonly SqlValue[];
  readonly columns: string;
}

const FREE = '(t.claimed_until IS NULL OR t.claimed_until <= ?)';

/**
 * Takes up to `limit` due rows that nobody holds, or whose holder's lease has run out, and gives them with `claimed_by`
 * and `claimed_until` written. The lease is committed before the rows are given: no other claimer gets them until it ends.
 */
export async function claimRows<Row extends { id: number }>(
  store: Store,
  { table, due, params = [], columns }: Claimable,
  { now, node, leaseMs, limit }: Claim,
): Promise<Row[]> {
  const find = `SELECT ${columns} FROM \`${table}\` t WHERE ${due} AND ${FREE} ORDER BY t.due_at, t.id LIMIT ?`;
  // Most looks find nothing: those cost one read and no transaction.
  const [any] = await store.read.all(find, [now, ...params, now, 1]);
  if (!any) return [];
  return store.transaction(async (tx) => {
    // SKIP LOCKED only keeps claimers from waiting for each other; the lease is what keeps the rows apart.
    const rows = await tx.all<Row>(tx.dialect === 'mysql' ? `${find} FOR UPDATE SKIP LOCKED` : find, [
      now,
      ...params,
      now,
      limit,
    ]);
    await lease(tx, table, [node, now + leaseMs], rows);
    return rows;
  });
}

async function lease(tx: Tx, table: string, holder: SqlValue[], rows: readonly { id: number }[]): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  const statement = `UPDATE \`${table}\` SET claimed_by = ?, claimed_until = ? WHERE id IN (${placeholders(ids.length)})`;
  await tx.run(statement, [...holder, ...ids]);
}
