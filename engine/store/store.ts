import type { Sequelize, Transaction } from 'sequelize';
import type { FileStore } from './files.ts';
import type { Hints } from './hints.ts';
import type { Models } from './models/index.ts';
import type { Sealer } from './sealer.ts';

/** The two families of databases that run the same migrations and pass the same contract. */
export type Dialect = 'sqlite' | 'mysql';

/**
 * What may be bound to a `?`. Whole numbers are bound as integers, so a number put into a text column differs between
 * the dialects: give texts to text columns. Instants are epoch milliseconds, booleans 0 or 1.
 */
export type SqlValue = string | number | boolean | null | undefined;

/** One row as plain data; name the columns with `AS camelCase`. */
export type SqlRow = Readonly<Record<string, string | number | null>>;

export interface Written {
  /** Rows that the statement matched, on both dialects, whether or not a value differed. */
  readonly changes: number;
  /** After an INSERT of one row: its id. Otherwise of no meaning. */
  readonly lastId: number;
}

/**
 * Runs statements of the common SQL subset straight on the driver, prepared and kept. Positional `?` only.
 * Fails with STORE_UNIQUE, STORE_FOREIGN_KEY, STORE_TOO_LONG, STORE_BUSY, STORE_UNAVAILABLE or STORE_FAILED.
 */
export interface Sql {
  readonly dialect: Dialect;
  all<Row = SqlRow>(sql: string, params?: readonly SqlValue[]): Promise<Row[]>;
  run(sql: string, params?: readonly SqlValue[]): Promise<Written>;
}

/** An open transaction. After an error that ended it on the server every further statement is refused. */
export interface Tx extends Sql {
  /** For models: `Client.create(values, { transaction: tx.sequelize })` joins this very transaction. */
  readonly sequelize: Transaction;
}

/** A read-only view of one instant of the database; writers go on meanwhile. Close it. */
export interface Snapshot extends Sql {
  close(): Promise<void>;
}

export interface Store {
  readonly dialect: Dialect;
  readonly sequelize: Sequelize;
  readonly models: Models;
  readonly files: FileStore;
  /** Seals secrets that must be read back. */
  readonly sealer: Sealer;
  /** What this node has just committed. */
  readonly hints: Hints;
  /** Statements outside a transaction; each write commits by itself. */
  readonly read: Sql;
  /**
   * Runs `work` in one transaction: commits when it resolves, rolls back when it rejects. A deadlock or a lock held by
   * another process runs `work` again from the start (at most 5 times), so `work` changes nothing but the database.
   * Do not open a second transaction inside: on SQLite it would wait for the first.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  snapshot(): Promise<Snapshot>;
  close(): Promise<void>;
}
