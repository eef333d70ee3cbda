import type { Sequelize } from 'sequelize';
import type { Dialect, Snapshot, Sql, Tx } from '../store.ts';

/** What a dialect gives to the store. Everything that knows a driver by name lies behind it. */
export interface Driver {
  readonly dialect: Dialect;
  readonly sequelize: Sequelize;
  readonly read: Sql;
  /** One transaction, once: commits or rolls back, never runs `work` twice. */
  attempt<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  snapshot(): Promise<Snapshot>;
  close(): Promise<void>;
}
