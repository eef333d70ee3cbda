import { MigrationError, Umzug } from 'umzug';
import { ReglamentError } from '../../errors.ts';
import type { Driver } from '../dialects/driver.ts';
import type { Sql } from '../store.ts';
import { uuidv7 } from '../uuidv7.ts';
import { migrations as ours } from './index.ts';
import type { Migration } from './migration.ts';
import { withSchemaLock } from './schema-lock.ts';

const CREATE =
  'CREATE TABLE IF NOT EXISTS schema_migration (name VARCHAR(128) NOT NULL PRIMARY KEY, done_at BIGINT NOT NULL)';

interface MigrateOptions {
  /** False only looks: fails when the schema is older than this program. */
  readonly apply: boolean;
  /** For tests: another list than the program's own. */
  readonly migrations?: readonly Migration[];
}

/**
 * Brings the schema up to this program's, one process at a time. Fails with STORE_SCHEMA_NEWER when the database has a
 * migration that this program does not know, with STORE_UNAVAILABLE when it is older and `apply` is false.
 */
export async function migrate(driver: Driver, { apply, migrations = ours }: MigrateOptions): Promise<void> {
  const umzug = umzugOf(driver, migrations);
  if (await isCurrent(umzug, driver, migrations)) return;
  if (!apply) {
    const reason = `its schema is older than ${migrations.at(-1)?.name}: migrate it first`;
    throw new ReglamentError('STORE_UNAVAILABLE', { reason });
  }
  try {
    await withSchemaLock(driver.read, uuidv7(), async () => {
      // Looked at again inside the lock: another process may have done it, or gone beyond.
      if (!(await isCurrent(umzug, driver, migrations))) await umzug.up();
    });
  } catch (error) {
    throw error instanceof MigrationError && error.cause instanceof ReglamentError ? error.cause : error;
  }
}

/** The names of the migrations that this database has seen, oldest first. */
export async function executedMigrations(sql: Sql): Promise<string[]> {
  await sql.run(CREATE);
  const rows = await sql.all<{ name: string }>('SELECT name FROM schema_migration ORDER BY name');
  return rows.map(({ name }) => name);
}

async function isCurrent(umzug: Umzug, driver: Driver, known: readonly Migration[]): Promise<boolean> {
  const unknown = (await executedMigrations(driver.read))
    .filter((name) => !known.some((one) => one.name === name))
    .at(-1);
  if (unknown) throw new ReglamentError('STORE_SCHEMA_NEWER', { found: unknown, known: known.at(-1)?.name });
  return (await umzug.pending()).length === 0;
}

function umzugOf(driver: Driver, migrations: readonly Migration[]): Umzug {
  return new Umzug({
    context: {},
    logger: undefined,
    migrations: migrations.map((migration) => ({
      name: migration.name,
      up: () =>
        driver.attempt(async (tx) => {
          await migration.up(tx, driver.dialect);
          await tx.run('INSERT INTO schema_migration (name, done_at) VALUES (?, ?)', [migration.name, Date.now()]);
        }),
    })),
    storage: {
      executed: () => executedMigrations(driver.read),
      // The migration logs itself, in its own transaction: a crash cannot come between the two.
      logMigration: async () => undefined,
      unlogMigration: async () => undefined,
    },
  });
}
