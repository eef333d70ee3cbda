import type { Tx } from '../store.ts';
import { has } from './has.ts';

const INDEXES = {
  sqlite: "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ?",
  mysql:
    'SELECT index_name AS name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = ?',
};

/**
 * Adds an index over these columns, each with ` DESC` where wanted, and nothing when it is there already. A unique one is
 * named as those of new tables are: the error of a duplicate names nothing else.
 */
export async function addIndex(tx: Tx, table: string, columns: readonly string[], unique?: 'unique'): Promise<void> {
  const covers = columns.map((column) => column.split(' ')[0]).join('__');
  const name = `${unique === undefined ? '' : 'unique__'}${table}__${covers}`;
  if (await has(tx, INDEXES[tx.dialect], table, name)) return;
  await tx.run(
    `CREATE ${unique === undefined ? '' : 'UNIQUE '}INDEX \`${name}\` ON \`${table}\` (${columns.join(', ')})`,
  );
}
