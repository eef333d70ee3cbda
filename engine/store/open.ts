import { ReglamentError } from '../errors.ts';
import type { Driver } from './dialects/driver.ts';
import { MysqlDriver } from './dialects/mysql/driver.ts';
import { SqliteDriver } from './dialects/sqlite/driver.ts';
import { DiskFiles } from './files.ts';
import { HintBoard } from './hints.ts';
import { migrate } from './migrations/migrate.ts';
import { defineModels } from './models/index.ts';
import { withRetries } from './retry.ts';
import { sealer, secretIn } from './sealer.ts';
import type { Store, Tx } from './store.ts';

export interface StoreOptions {
  /** `sqlite:<file>`, or `mysql://…` / `mariadb://user:password@host:port/database`. */
  readonly url: string;
  /** Folder of the stored files; made when it is missing. */
  readonly files: string;
  /** Connections to a database server at a time; 10 unless said otherwise. */
  readonly pool?: number | undefined;
  /** What secrets are sealed with; without it the one kept in the folder of files. */
  readonly secret?: string | undefined;
  /**
   * An embedded database is filled that nobody uses yet: no commit waits for the disk. Whoever fills it writes the file through
   * to the disk after closing. A server knows nothing of it.
   */
  readonly filling?: boolean | undefined;
  /** Brings the schema up to date first; true unless said otherwise. */
  readonly migrate?: boolean;
}

/**
 * Opens the database and the folder of files. Fails with STORE_UNAVAILABLE when the database cannot be reached or opened
 * (or its schema is older and `migrate` is false), with STORE_SCHEMA_NEWER when a newer program has migrated it.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const driver = openDriver(options);
  try {
    await withRetries(() => migrate(driver, { apply: options.migrate ?? true }));
  } catch (error) {
    await driver.close();
    throw error;
  }
  const hints = new HintBoard();
  return {
    dialect: driver.dialect,
    sequelize: driver.sequelize,
    models: defineModels(driver.sequelize),
    files: new DiskFiles(options.files),
    sealer: sealer(() => options.secret ?? secretIn(options.files)),
    read: driver.read,
    hints,
    async transaction(work) {
      let last: Tx | undefined;
      const result = await withRetries(() => driver.attempt((tx) => work((last = tx))));
      hints.committed(last);
      return result;
    },
    snapshot: () => driver.snapshot(),
    close: () => driver.close(),
  };
}

function openDriver({ url, pool, filling }: StoreOptions): Driver {
  const [scheme] = url.split(':', 1);
  const rest = url.slice(`${scheme}:`.length);
  if (scheme === 'mysql' || scheme === 'mariadb') return new MysqlDriver(url, pool);
  if (scheme !== 'sqlite' || rest === '') {
    throw new ReglamentError('STORE_UNAVAILABLE', { reason: `"${scheme}" is no address: sqlite:<file> or mysql://…` });
  }
  // Every connection to ":memory:" has a database of its own, and we open several.
  if (rest === ':memory:') throw new ReglamentError('STORE_UNAVAILABLE', { reason: 'give a file instead of :memory:' });
  return new SqliteDriver(rest.startsWith('//') ? rest.slice(2) : rest, { filling });
}
