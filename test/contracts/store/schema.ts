import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { MysqlDriver } from '../../../engine/store/dialects/mysql/driver.ts';
import { SqliteDriver } from '../../../engine/store/dialects/sqlite/driver.ts';
import { executedMigrations, openStore, readActor, SYSTEM_PERSON_UUID } from '../../../engine/store/index.ts';
import { base } from '../../../engine/store/migrations/0001-base.ts';
import { migrations } from '../../../engine/store/migrations/index.ts';
import { migrate } from '../../../engine/store/migrations/migrate.ts';
import type { Migration } from '../../../engine/store/migrations/migration.ts';
import { failure, refusal } from '../../support/failure.ts';
import { tempFolder } from '../../support/temp.ts';
import type { Ground } from '../store.contract.ts';

const NAMES = migrations.map(({ name }) => name);
const OPENING = import.meta.resolve('./opening.ts');

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
      expect(await executedMigrations(second.read)).to.deep.equal(NAMES);
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
      await failure(migrate(driver, { apply: true, migrations: [crash, ...migrations.slice(1)] }));
      await migrate(driver, { apply: true });
      expect(await executedMigrations(driver.read)).to.deep.equal(NAMES);
      await driver.read.all('SELECT migration_id FROM migration_item');
      await driver.close();
    });

    it('an older one is brought up by one of two programs that start at once, and nothing of it is lost', async () => {
      const url = await ground.address();
      const driver = driverOf(url);
      await migrate(driver, { apply: true, migrations: [base] });
      await driver.read.run("INSERT INTO client (uuid, code, name, created_at) VALUES ('u', 'kept', 'Kept', 1)");
      const args = [fileURLToPath(OPENING), url, tempFolder('files')];
      const children = [1, 2].map(() => spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] }));
      const codes = await Promise.all(children.map((child) => once(child, 'exit')));
      expect(codes.map(([code]) => code)).to.deep.equal([0, 0]);
      const done = await driver.read.all<{ name: string }>('SELECT name FROM schema_migration ORDER BY name');
      expect(done.map(({ name }) => name)).to.deep.equal(NAMES);
      expect(await driver.read.all('SELECT holder FROM schema_lock')).to.deep.equal([{ holder: null }]);
      expect(await driver.read.all('SELECT code FROM client')).to.deep.equal([{ code: 'kept' }]);
      await driver.read.all('SELECT token_hash FROM session');
      await driver.close();
    });

    it('an older program refuses it, and leaves it as it is', async () => {
      const url = await ground.address();
      await ground.open(url);
      const driver = driverOf(url);
      const error = await refusal('STORE_SCHEMA_NEWER', migrate(driver, { apply: true, migrations: [base] }));
      expect(error.params).to.include({ found: NAMES.at(-1), known: base.name });
      expect(await executedMigrations(driver.read)).to.deep.equal(NAMES);
      await driver.close();
    });

    it('is refused when a newer program has migrated the database', async () => {
      const url = await ground.address();
      const driver = driverOf(url);
      const next: Migration = { name: '9999-next', up: async (tx) => void (await tx.run('SELECT 1')) };
      await migrate(driver, { apply: true, migrations: [...migrations, next] });
      await driver.close();
      const error = await refusal('STORE_SCHEMA_NEWER', openStore({ url, files: tempFolder('files') }));
      expect(error.params).to.include({ found: '9999-next', known: NAMES.at(-1) });
    });

    it('is refused when it is older and may not be migrated', async () => {
      const url = await ground.address();
      const error = await refusal('STORE_UNAVAILABLE', openStore({ url, files: tempFolder('files'), migrate: false }));
      expect(error.message).to.contain(NAMES.at(-1));
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
