import { ReglamentError } from '../../errors.ts';
import { insertRows } from '../insert-rows.ts';
import { rebuildWords } from '../search/index.ts';
import type { SqlRow, Store, Tx } from '../store.ts';
import type { ExportedRow } from './export-tables.ts';
import { listTables, type TableShape } from './tables.ts';

const BATCH = 50;
/** What the first migration writes into a fresh database; the backup brings its own. */
const SEEDED = ['counter', 'person'];

/**
 * Puts exported rows into a fresh database of either dialect, in one transaction: all or nothing. Gives the number of rows
 * by table. Fails with RESTORE_NOT_EMPTY when anything was written there before, with BACKUP_INVALID when a table or
 * column is unknown or a row does not fit.
 */
export async function importTables(store: Store, rows: AsyncIterable<ExportedRow>): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  let started = false;
  await store.transaction(async (tx) => {
    if (started) throw new ReglamentError('STORE_BUSY'); // the rows can be read only once
    started = true;
    const tables = new Map((await listTables(tx)).map((table) => [table.name, table]));
    await clearSeeds(tx, tables);
    const batch = new Batch(tx, tables);
    for await (const { table, row } of rows) {
      await batch.add(table, row);
      counts.set(table, (counts.get(table) ?? 0) + 1);
    }
    await batch.flush();
    await rebuildWords(tx);
  });
  return counts;
}

async function clearSeeds(tx: Tx, tables: ReadonlyMap<string, TableShape>): Promise<void> {
  for (const name of tables.keys()) {
    const seeded = SEEDED.includes(name) ? (name === 'person' ? " WHERE kind <> 'system'" : ' WHERE value > 0') : '';
    const [row] = await tx.all(`SELECT 1 FROM \`${name}\`${seeded} LIMIT 1`);
    if (row) throw new ReglamentError('RESTORE_NOT_EMPTY');
  }
  for (const name of SEEDED) await tx.run(`DELETE FROM \`${name}\``);
}

/** Rows of one table with the same columns, written together. */
class Batch {
  readonly #tx: Tx;
  readonly #tables: ReadonlyMap<string, TableShape>;
  #table = '';
  #columns: readonly string[] = [];
  #rows: (string | number | null)[][] = [];

  constructor(tx: Tx, tables: ReadonlyMap<string, TableShape>) {
    this.#tx = tx;
    this.#tables = tables;
  }

  async add(table: string, row: SqlRow): Promise<void> {
    const columns = Object.keys(row);
    if (table !== this.#table || columns.join() !== this.#columns.join()) {
      await this.flush();
      this.#start(table, columns);
    }
    this.#rows.push(columns.map((column) => row[column] ?? null));
    if (this.#rows.length >= BATCH) await this.flush();
  }

  async flush(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    try {
      await insertRows(this.#tx, this.#table, this.#columns, rows);
    } catch (error) {
      if (!(error instanceof ReglamentError) || error.status === 503) throw error;
      const reason = `a row of ${this.#table} does not fit: ${error.message}`;
      throw new ReglamentError('BACKUP_INVALID', { reason }, { cause: error });
    }
  }

  /** Names come from a file: only those that the schema knows get into a statement. */
  #start(table: string, columns: readonly string[]): void {
    const known = this.#tables.get(table);
    if (!known) throw new ReglamentError('BACKUP_INVALID', { reason: `there is no table "${table}"` });
    const strange = columns.find((column) => !known.columns.includes(column));
    if (strange) throw new ReglamentError('BACKUP_INVALID', { reason: `table "${table}" has no column "${strange}"` });
    this.#table = table;
    this.#columns = columns;
  }
}
