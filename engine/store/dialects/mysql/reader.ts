import type { Sql, SqlValue, Written } from '../../store.ts';
import type { Connection } from './connection.ts';
import { select, write } from './connection.ts';
import { toReglamentError } from './errors.ts';
import type { ConnectionPool } from './pool.ts';

const NOTHING: readonly SqlValue[] = [];

/** Statements outside a transaction, each on whatever connection is free. */
export class MysqlReader implements Sql {
  readonly dialect = 'mysql';
  readonly #pool: ConnectionPool;

  constructor(pool: ConnectionPool) {
    this.#pool = pool;
  }

  all<Row>(sql: string, params = NOTHING): Promise<Row[]> {
    return this.#lend((connection) => select<Row>(connection, sql, params));
  }

  run(sql: string, params = NOTHING): Promise<Written> {
    return this.#lend((connection) => write(connection, sql, params));
  }

  async #lend<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    try {
      const connection = await this.#pool.take();
      try {
        return await work(connection);
      } finally {
        this.#pool.give(connection);
      }
    } catch (error) {
      throw toReglamentError(error);
    }
  }
}
