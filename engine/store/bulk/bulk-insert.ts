import { insertRows } from '../insert-rows.ts';
import type { SqlValue, Store, Tx } from '../store.ts';

/** Values bound by one statement: SQLite takes 32,766. */
const MOST_VALUES = 24_000;
const MOST_ROWS = 3000;

/** Rows of one table, each with the values of `columns`. */
export interface BulkTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SqlValue[])[];
}

/**
 * Writes many rows in one transaction, tables in the order given, by few and large statements. For loads of an empty
 * database by whoever vouches for the rows: on MySQL references and doubles are not looked for meanwhile.
 */
export async function bulkInsert(store: Store, tables: readonly BulkTable[]): Promise<void> {
  await store.transaction(async (tx) => {
    await trusting(tx, 0);
    try {
      for (const { table, columns, rows } of tables) {
        const size = Math.min(MOST_ROWS, Math.floor(MOST_VALUES / columns.length));
        for (let at = 0; at < rows.length; at += size) await insertRows(tx, table, columns, rows.slice(at, at + size));
      }
    } finally {
      await trusting(tx, 1);
    }
  });
}

/** Settings of the connection, which others use afterwards. */
async function trusting(tx: Tx, checks: 0 | 1): Promise<void> {
  if (tx.dialect !== 'mysql') return;
  await tx.run(`SET SESSION foreign_key_checks = ${checks}`);
  await tx.run(`SET SESSION unique_checks = ${checks}`);
}
