import { Transaction } from 'sequelize';
import type { Sequelize } from 'sequelize';
import type { SqlValue, Tx, Written } from '../../store.ts';
import type { Connection } from './connection.ts';
import { select, write } from './connection.ts';
import { endsTransaction, toReglamentError } from './errors.ts';

const NOTHING: readonly SqlValue[] = [];

/** An open transaction on a raw connection. */
export class MysqlTx implements Tx {
  readonly dialect = 'mysql';
  readonly #root: Sequelize;
  readonly #connection: Connection;
  #models: Transaction | undefined;
  #ended: Error | undefined;

  constructor(root: Sequelize, connection: Connection) {
    this.#root = root;
    this.#connection = connection;
  }

  get sequelize(): Transaction {
    this.#models ??= Object.assign(new Transaction(this.#root, {}), { connection: this.#connection });
    return this.#models;
  }

  async all<Row>(sql: string, params = NOTHING): Promise<Row[]> {
    this.assertAlive();
    try {
      return await select<Row>(this.#connection, sql, params);
    } catch (error) {
      throw this.#failed(error);
    }
  }

  async run(sql: string, params = NOTHING): Promise<Written> {
    this.assertAlive();
    try {
      return await write(this.#connection, sql, params);
    } catch (error) {
      throw this.#failed(error);
    }
  }

  /**
   * Throws when the transaction is over, also when `work` swallowed the error that ended it on the server: every further
   * statement would commit by itself.
   */
  assertAlive(): void {
    if (this.#ended) throw this.#ended;
    // Sequelize rolls back by itself when the statement of a model meets a deadlock.
    if (this.#models && 'finished' in this.#models) throw new Error('this transaction was rolled back by a model');
  }

  /** Says that the transaction is over: the connection goes back to the pool, whoever kept the tx may not use it. */
  end(how: 'commit' | 'rollback'): void {
    this.#ended ??= new Error('this transaction has ended: a statement was not awaited, or the tx was kept');
    if (this.#models) Object.assign(this.#models, { finished: how });
  }

  #failed(error: unknown): Error {
    const failure = toReglamentError(error);
    if (endsTransaction(error)) this.#ended ??= failure;
    return failure;
  }
}
