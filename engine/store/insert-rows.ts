import type { Sql, SqlValue } from './store.ts';

/**
 * Inserts `rows` by one statement. `columns` and `table` are names of our schema, never input. Give at most a few dozen
 * rows: SQLite takes 32,766 parameters, and each number of rows is a prepared statement of its own.
 */
export async function insertRows(
  sql: Sql,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly SqlValue[])[],
  verb: 'INSERT' | 'REPLACE' = 'INSERT',
): Promise<void> {
  if (rows.length === 0) return;
  const row = `(${columns.map(() => '?').join(', ')})`;
  const names = columns.map((name) => `\`${name}\``).join(', ');
  await sql.run(`${verb} INTO \`${table}\` (${names}) VALUES ${rows.map(() => row).join(', ')}`, rows.flat());
}
