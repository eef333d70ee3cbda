import type { Snapshot, Tx } from '../../store.ts';
import type { Driver } from '../driver.ts';
import { TranslatingSequelize } from '../translating-sequelize.ts';
import type { Connection } from './connection.ts';
import { command } from './connection.ts';
import { toReglamentError } from './errors.ts';
import { mysqlOptions, SESSION } from './options.ts';
import { ConnectionPool } from './pool.ts';
import { MysqlReader } from './reader.ts';
import { MysqlSnapshot } from './snapshot.ts';
import { MysqlTx } from './tx.ts';

/** MySQL 8 and MariaDB 10.11 or newer. */
export class MysqlDriver implements Driver {
  readonly dialect = 'mysql';
  readonly sequelize: TranslatingSequelize;
  readonly read: MysqlReader;
  readonly #pool: ConnectionPool;

  constructor(url: string, pool?: number) {
    this.sequelize = new TranslatingSequelize(mysqlOptions(url, pool), toReglamentError);
    this.sequelize.addHook('afterConnect', async (connection: unknown) => {
      for (const statement of SESSION) await command(connection as Connection, statement);
    });
    this.#pool = new ConnectionPool(this.sequelize);
    this.read = new MysqlReader(this.#pool);
  }

  async attempt<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await this.#once(work, await this.#pool.take());
    } catch (error) {
      throw toReglamentError(error);
    }
  }

  snapshot(): Promise<Snapshot> {
    return MysqlSnapshot.open(this.#pool);
  }

  async close(): Promise<void> {
    await this.sequelize.close();
  }

  async #once<T>(work: (tx: Tx) => Promise<T>, connection: Connection): Promise<T> {
    const tx = new MysqlTx(this.sequelize, connection);
    try {
      await command(connection, 'START TRANSACTION');
      const result = await work(tx);
      tx.assertAlive();
      await command(connection, 'COMMIT');
      tx.end('commit');
      this.#pool.give(connection);
      return result;
    } catch (error) {
      tx.end('rollback');
      await this.#undo(connection);
      throw error;
    }
  }

  /** Rolls back; a connection that cannot is not given to anybody again. */
  async #undo(connection: Connection): Promise<void> {
    try {
      await command(connection, 'ROLLBACK');
      this.#pool.give(connection);
    } catch {
      await this.#pool.drop(connection);
    }
  }
}
