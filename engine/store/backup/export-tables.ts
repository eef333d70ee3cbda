import { setImmediate as turn } from 'node:timers/promises';
import type { SqlRow, SqlValue, Sql, Store } from '../store.ts';
import { listTables, type TableShape } from './tables.ts';

export interface ExportedRow {
  readonly table: string;
  /** Column -> integer, floating number, text or null: JSON as it is. */
  readonly row: SqlRow;
}

const PAGE = 500;

/**
 * Every row of every table as of one instant, tables in an order in which they can be inserted, rows by their key. Writers
 * are not kept out meanwhile.
 */
export async function* exportTables(store: Store): AsyncGenerator<ExportedRow> {
  const snapshot = await store.snapshot();
  try {
    for (const table of await listTables(snapshot)) {
      for await (const row of rowsOf(snapshot, table)) yield { table: table.name, row };
    }
  } finally {
    await snapshot.close();
  }
}

async function* rowsOf(sql: Sql, table: TableShape): AsyncGenerator<SqlRow> {
  const columns = table.columns.map((column) => `\`${column}\``).join(', ');
  const order = table.key.map((column) => `\`${column}\``).join(', ');
  let last: SqlRow | undefined;
  for (;;) {
    const { where, params } = last ? above(table.key, last) : { where: '1 = 1', params: [] };
    const rows = await sql.all(`SELECT ${columns} FROM \`${table.name}\` WHERE ${where} ORDER BY ${order} LIMIT ?`, [
      ...params,
      PAGE,
    ]);
    yield* rows;
    last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    // SQLite answers at once: without this pause a large table would keep the event loop to itself.
    await turn();
  }
}

/** `a > ? OR (a = ? AND b > ?)`: unlike `(a, b) > (?, ?)`, every database reads this along the key. */
function above(key: readonly string[], last: SqlRow): { where: string; params: SqlValue[] } {
  const params: SqlValue[] = [];
  const alternatives = key.map((column, at) => {
    const equal = key.slice(0, at);
    params.push(...equal.map((name) => last[name]), last[column]);
    return [...equal.map((name) => `\`${name}\` = ?`), `\`${column}\` > ?`].join(' AND ');
  });
  return { where: alternatives.map((one) => `(${one})`).join(' OR '), params };
}
