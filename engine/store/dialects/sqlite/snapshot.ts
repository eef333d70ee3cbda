import type { Snapshot, SqlValue, Written } from '../../store.ts';
import type { SqliteFile } from './file.ts';
import type { Handle } from './handle.ts';
import { patiently } from './patiently.ts';
import { toReglamentError } from './to-reglament-error.ts';

/** A reading transaction: WAL keeps the pages of its instant until it is closed. */
export class SqliteSnapshot implements Snapshot {
  readonly dialect = 'sqlite';
  readonly #file: SqliteFile;
  readonly #handle: Handle;

  private constructor(file: SqliteFile, handle: Handle) {
    this.#file = file;
    this.#handle = handle;
  }

  static async open(file: SqliteFile): Promise<SqliteSnapshot> {
    const handle = file.take();
    try {
      handle.exec('BEGIN');
      // BEGIN alone is lazy; the first read fixes the instant.
      await patiently(() => handle.all('SELECT COUNT(*) FROM sqlite_master', []));
    } catch (error) {
      file.give(handle);
      throw toReglamentError(error);
    }
    return new SqliteSnapshot(file, handle);
  }

  async all<Row>(sql: string, params: readonly SqlValue[] = []): Promise<Row[]> {
    try {
      return this.#handle.all(sql, params) as Row[];
    } catch (error) {
      throw toReglamentError(error);
    }
  }

  async run(): Promise<Written> {
    throw new Error('a snapshot is for reading');
  }

  async close(): Promise<void> {
    this.#file.give(this.#handle);
  }
}
