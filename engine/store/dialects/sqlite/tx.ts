import { Transaction } from 'sequelize';
import type { Sequelize } from 'sequelize';
import type { SqlValue, Tx, Written } from '../../store.ts';
import { Database } from './database.ts';
import type { Handle } from './handle.ts';
import { toReglamentError } from './to-reglament-error.ts';

const NOTHING: readonly SqlValue[] = [];

/** An open transaction on one handle. The statements are synchronous inside; only the interface is not. */
export class SqliteTx implements Tx {
  readonly dialect = 'sqlite';
  readonly #root: Sequelize;
  readonly #path: string;
  readonly #handle: Handle;
  #models: Transaction | undefined;
  #ended = false;

  constructor(root: Sequelize, path: string, handle: Handle) {
    this.#root = root;
    this.#path = path;
    this.#handle = handle;
  }

  get sequelize(): Transaction {
    this.#models ??= Object.assign(new Transaction(this.#root, {}), {
      connection: new Database(this.#path, 0, undefined, this.#handle),
    });
    return this.#models;
  }

  all<Row>(sql: string, params = NOTHING): Promise<Row[]> {
    return this.#settle(() => this.#handle.all(sql, params) as Row[]);
  }

  run(sql: string, params = NOTHING): Promise<Written> {
    return this.#settle(() => this.#handle.run(sql, params));
  }

  /** Says that the transaction is over: whoever kept it may not write into the next one on this handle. */
  end(how: 'commit' | 'rollback'): void {
    if (this.#ended) return;
    this.#ended = true;
    if (this.#models) Object.assign(this.#models, { finished: how });
  }

  #settle<T>(work: () => T): Promise<T> {
    try {
      if (this.#ended) throw new Error('this transaction has ended: a statement was not awaited, or the tx was kept');
      // A full disk or a broken file makes SQLite roll back by itself; the rest of the work may not commit alone.
      if (!this.#handle.inTransaction) throw new Error('this transaction was rolled back by the database');
      return Promise.resolve(work());
    } catch (error) {
      return Promise.reject(toReglamentError(error));
    }
  }
}
