import { dirname, resolve } from 'node:path';
import { Transaction } from 'sequelize';
import { makeFolder } from '../../make-folder.ts';
import type { Snapshot, Tx } from '../../store.ts';
import type { Driver } from '../driver.ts';
import { TranslatingSequelize } from '../translating-sequelize.ts';
import { Breath } from './breath.ts';
import { Database } from './database.ts';
import { sqliteModule } from './driver-module.ts';
import type { SqliteFile } from './file.ts';
import { sqliteFile } from './file.ts';
import { patiently } from './patiently.ts';
import { SqliteReader } from './reader.ts';
import { SqliteSnapshot } from './snapshot.ts';
import { toReglamentError, unavailable } from './to-reglament-error.ts';
import { SqliteTx } from './tx.ts';

/** The embedded database: one file, made when it is missing. */
export class SqliteDriver implements Driver {
  readonly dialect = 'sqlite';
  readonly sequelize: TranslatingSequelize;
  readonly read: SqliteReader;
  readonly #file: SqliteFile;
  readonly #breath = new Breath();

  /** Fails with STORE_UNAVAILABLE when the file cannot be opened. */
  constructor(path: string, { filling = false }: { readonly filling?: boolean | undefined } = {}) {
    this.#file = sqliteFile(resolve(path));
    this.#file.filling = filling;
    try {
      makeFolder(dirname(this.#file.path));
      this.read = new SqliteReader(this.#file, this.#breath);
    } catch (error) {
      throw unavailable(error as Error);
    }
    this.#file.join();
    this.sequelize = new TranslatingSequelize(
      {
        dialect: 'sqlite',
        dialectModule: sqliteModule,
        storage: this.#file.path,
        logging: false,
        transactionType: Transaction.TYPES.IMMEDIATE,
      },
      toReglamentError,
    );
  }

  async attempt<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const owner = {};
    try {
      await this.#file.gate.enter(owner, Database.patience);
      // Inside the gate: those who wait outside would otherwise go on without a turn of the loop.
      if (this.#breath.isDue) await this.#breath.take();
      return await this.#once(work);
    } catch (error) {
      throw toReglamentError(error);
    } finally {
      this.#file.gate.leave(owner);
    }
  }

  snapshot(): Promise<Snapshot> {
    return SqliteSnapshot.open(this.#file);
  }

  async close(): Promise<void> {
    await this.sequelize.close();
    this.read.close();
    this.#file.leave();
  }

  async #once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const handle = this.#file.take();
    const tx = new SqliteTx(this.sequelize, this.#file.path, handle);
    try {
      // Takes the write lock at once: a transaction that first reads could fail when it comes to write.
      await patiently(() => handle.run('BEGIN IMMEDIATE', []));
      const result = await work(tx);
      handle.run('COMMIT', []);
      tx.end('commit');
      return result;
    } finally {
      tx.end('rollback');
      this.#file.give(handle);
    }
  }
}
