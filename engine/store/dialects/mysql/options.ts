import mysql2 from 'mysql2';
import type { Options } from 'sequelize';
import { ReglamentError } from '../../../errors.ts';

const DEFAULT_PORT = 3306;
const POOL_SIZE = 10;
const ACQUIRE_MS = 10_000;
const CONNECT_MS = 10_000;
const MOST_PREPARED = 200;

/** Strict about every value; rows are locked and read as committed, so that two writers of one request never see a gap lock. */
export const SESSION = [
  "SET SESSION sql_mode = 'STRICT_ALL_TABLES,ONLY_FULL_GROUP_BY,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO'," +
    ' SESSION group_concat_max_len = 1048576, SESSION innodb_lock_wait_timeout = 10',
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
];

/**
 * Sequelize's options for `mysql://user:password@host:port/database`; `?socket=/path` connects by a socket, `?ssl=true`
 * encrypts the line and checks the certificate. `pool` is how many connections there may be at a time. Fails with STORE_UNAVAILABLE when the address names no database.
 */
export function mysqlOptions(url: string, pool = POOL_SIZE): Options {
  const address = new URL(url);
  const database = decodeURIComponent(address.pathname.slice(1));
  if (database === '') throw new ReglamentError('STORE_UNAVAILABLE', { reason: 'the address names no database' });
  const socketPath = address.searchParams.get('socket') ?? undefined;
  return {
    dialect: 'mysql',
    dialectModule: mysql2,
    host: address.hostname || 'localhost',
    port: Number(address.port) || DEFAULT_PORT,
    username: decodeURIComponent(address.username),
    password: decodeURIComponent(address.password),
    database,
    timezone: '+00:00',
    logging: false,
    pool: { max: pool, acquire: ACQUIRE_MS },
    dialectOptions: {
      ...(socketPath ? { socketPath } : {}),
      ...(address.searchParams.get('ssl') === 'true' ? { ssl: {} } : {}),
      charset: 'utf8mb4',
      connectTimeout: CONNECT_MS,
      enableKeepAlive: true,
      supportBigNumbers: true,
      maxPreparedStatements: MOST_PREPARED,
      // Count the rows that an UPDATE matched, as SQLite does, and not only those that it changed.
      flags: '+FOUND_ROWS',
      // Our columns are integers and texts: Sequelize's converters per value would only cost time.
      typeCast: true,
    },
  };
}
