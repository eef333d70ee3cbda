import type { Sql, SqlValue, Written } from '../../store.ts';
import type { Breath } from './breath.ts';
import { Database } from './database.ts';
import type { SqliteFile } from './file.ts';
import type { Handle } from './handle.ts';
import { patiently } from './patiently.ts';
import { toReglamentError } from './to-reglament-error.ts';

const NOTHING: readonly SqlValue[] = [];

/** Statements outside a transaction: reads on a handle of their own, single writes through the gate. */
export class SqliteReader implements Sql {
  readonly dialect = 'sqlite';
  readonly #file: SqliteFile;
  readonly #breath: Breath;
  readonly #reading: Handle;
  readonly #writing: Handle;

  constructor(file: SqliteFile, breath: Breath) {
    this.#file = file;
    this.#breath = breath;
    this.#reading = file.take();
    this.#writing = file.take();
    // A writing statement given to `all` would go past the gate.
    this.#reading.exec('PRAGMA query_only=1');
  }

  async all<Row>(sql: string, params = NOTHING): Promise<Row[]> {
    try {
      if (this.#breath.isDue) await this.#breath.take();
      return await patiently(() => this.#reading.all(sql, params) as Row[]);
    } catch (error) {
      throw toReglamentError(error);
    }
  }

  async run(sql: string, params = NOTHING): Promise<Written> {
    // An object of its own for each write: two of them take turns as well.
    const turn = {};
    try {
      await this.#file.gate.enter(turn, Database.patience);
      if (this.#breath.isDue) await this.#breath.take();
      return await patiently(() => this.#writing.run(sql, params));
    } catch (error) {
      throw toReglamentError(error);
    } finally {
      this.#file.gate.leave(turn);
    }
  }

  close(): void {
    this.#reading.close();
    this.#writing.close();
  }
}
