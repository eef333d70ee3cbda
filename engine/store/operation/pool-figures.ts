import type { Store } from '../store.ts';

/** Connections to a database server, and who waits for one. */
export interface PoolFigures {
  readonly using: number;
  readonly idle: number;
  readonly waiting: number;
}

/** The part of Sequelize's pool that we read. */
interface Pool {
  readonly using: number;
  readonly available: number;
  readonly waiting: number;
}

/** Null for the embedded database, which has no pool. */
export function poolFigures({ dialect, sequelize }: Store): PoolFigures | null {
  if (dialect !== 'mysql') return null;
  const { pool } = sequelize.connectionManager as unknown as { readonly pool: Pool };
  return { using: pool.using, idle: pool.available, waiting: pool.waiting };
}
