import type { Snapshot, SqlValue, Written } from '../../store.ts';
import type { Connection } from './connection.ts';
import { command, select } from './connection.ts';
import { toReglamentError } from './errors.ts';
import type { ConnectionPool } from './pool.ts';

/** A reading transaction at REPEATABLE READ, which InnoDB serves from one instant. */
export class MysqlSnapshot implements Snapshot {
  readonly dialect = 'mysql';
  readonly #pool: ConnectionPool;
  readonly #connection: Connection;

  private constructor(pool: ConnectionPool, connection: Connection) {
    this.#pool = pool;
    this.#connection = connection;
  }

  static async open(pool: ConnectionPool): Promise<MysqlSnapshot> {
    try {
      const connection = await pool.take();
      try {
        await command(connection, 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
        await command(connection, 'START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY');
      } catch (error) {
        await pool.drop(connection);
        throw error;
      }
      return new MysqlSnapshot(pool, connection);
    } catch (error) {
      throw toReglamentError(error);
    }
  }

  async all<Row>(sql: string, params: readonly SqlValue[] = []): Promise<Row[]> {
    try {
      return await select<Row>(this.#connection, sql, params);
    } catch (error) {
      throw toReglamentError(error);
    }
  }

  async run(): Promise<Written> {
    throw new Error('a snapshot is for reading');
  }

  async close(): Promise<void> {
    try {
      await command(this.#connection, 'ROLLBACK');
      this.#pool.give(this.#connection);
    } catch {
      await this.#pool.drop(this.#connection);
    }
  }
}
