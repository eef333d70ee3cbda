import { executedMigrations, exportTables, type ExportedRow, type FileStore, type Store } from '../store/index.ts';

/** Everything a backup of the database needs, as of the instant at which `rows` is begun. */
export interface StoredData {
  /** Names of the schema's migrations. */
  readonly schema: readonly string[];
  /** Rows of all tables, in an order in which they can be inserted. */
  rows(): AsyncIterable<ExportedRow>;
  readonly files: FileStore;
}

/** The whole content of a store, for a backup. Writers go on meanwhile. */
export async function backupSource(store: Store): Promise<StoredData> {
  return { schema: await executedMigrations(store.read), rows: () => exportTables(store), files: store.files };
}
