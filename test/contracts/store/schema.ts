import { expect } from 'chai';
import { MysqlDriver } from '../../../engine/store/dialects/mysql/driver.ts';
import { SqliteDriver } from '../../../engine/store/dialects/sqlite/driver.ts';
import { executedMigrations, openStore, readActor, SYSTEM_PERSON_UUID } from '../../../engine/store/index.ts';
import { base } from '../../../engine/store/migrations/0001-base.ts';
import { migrate } from '../../../engine/store/migrations/migrate.ts';
import type { Migration } from '../../../engine/store/migrations/migration.ts';
import { failure, refusal } from '../../support/failure.ts';
import { tempFolder } from '../../support/temp.ts';
import type { Ground } from '../store.contract.ts';

function driverOf(url: string): SqliteDriver | MysqlDriver {
  return url.startsWith('sqlite:') ? new SqliteDriver(url.slice('sqlite:'.length)) : new MysqlDriver(url);
}

export function schemaContract(ground: Ground): void {
  describe('schema', () => {
    it('is made once: opening again changes nothing and loses nothing', async () => {
      const url = await ground.address();
      const first = await ground.open(url);
      await first.read.run("INSERT INTO counter (name, value) VALUES ('kept', 1)");
      const second = await ground.open(url);
      expect(await second.read.all("SELECT value FROM counter WHERE name = 'kept'")).to.deep.equal([{ value: 1 }]);
      expect(await executedMigrations(second.read)).to.deep.equal([base.name]);
    });

    it('is made by one when several open an empty database at once', async () => {
      const url = await ground.address();
      const stores = await Promise.all([1, 2, 3].map(() => ground.open(url)));
      const people = await stores[0]?.read.all("SELECT id FROM person WHERE kind = 'system'");
      expect(people).to.have.length(1);
    });

    it('has the system person with the same uuid everywhere', async () => {
      const { read } = await ground.fresh();
      const actor = await readActor(read, SYSTEM_PERSON_UUID);
      expect(actor).to.include({ kind: 'system', active: true, clientId: null });
    });

    it('is finished after a crash in the middle of a migration', async () => {
      const driver = driverOf(await ground.address());
      const crash = { ...base, up: crashAfter(20) };
      await failure(migrate(driver, { apply: true, migrations: [crash] }));
      await migrate(driver, { apply: true });
      expect(await executedMigrations(driver.read)).to.deep.equal([base.name]);
      await driver.read.all('SELECT migration_id FROM migration_item');
      await driver.close();
    });

    it('is refused when a newer program has migrated the database', async () => {
      const url = await ground.address();
      const driver = driverOf(url);
      const next: Migration = { name: '0002-next', up: async (tx) => void (await tx.run('SELECT 1')) };
      await migrate(driver, { apply: true, migrations: [base, next] });
      await driver.close();
      const error = await refusal('STORE_SCHEMA_NEWER', openStore({ url, files: tempFolder('files') }));
      expect(error.params).to.include({ found: '0002-next', known: base.name });
    });

    it('is refused when it is older and may not be migrated', async () => {
      const url = await ground.address();
      const error = await refusal('STORE_UNAVAILABLE', openStore({ url, files: tempFolder('files'), migrate: false }));
      expect(error.message).to.contain(base.name);
      await ground.open(url);
      const store = await openStore({ url, files: tempFolder('files'), migrate: false });
      await store.close();
    });
  });
}

/** The base migration that dies before its statement `count`. */
function crashAfter(count: number): Migration['up'] {
  let left = count;
  return (tx, dialect) => {
    const run: typeof tx.run = (sql, params) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('crash')) : tx.run(sql, params);
    };
    const dying = { dialect: tx.dialect, sequelize: tx.sequelize, all: tx.all.bind(tx), run };
    return base.up(dying, dialect);
  };
}
