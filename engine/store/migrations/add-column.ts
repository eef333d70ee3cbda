import type { Tx } from '../store.ts';
import type { Column } from './ddl.ts';
import { has } from './has.ts';

const COLUMNS = {
  sqlite: 'SELECT name FROM pragma_table_xinfo(?)',
  mysql:
    'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?',
};

/**
 * Adds a column to a table that is there, and nothing when it has it already: MySQL commits each statement by itself, so a
 * crash may leave a part. Without a default the column must be optional. SQLite is told the longest text, as in new tables.
 */
export async function addColumn(tx: Tx, table: string, name: string, column: Column): Promise<void> {
  if (await has(tx, COLUMNS[tx.dialect], table, name)) return;
  const check =
    tx.dialect === 'sqlite' && column.most !== undefined
      ? ` CONSTRAINT \`too_long__${table}__${name}\` CHECK (length(\`${name}\`) <= ${column.most})`
      : '';
  await tx.run(`ALTER TABLE \`${table}\` ADD COLUMN \`${name}\` ${column[tx.dialect]}${check}`);
}
