import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from 'chai';
import { Database } from '../../engine/store/dialects/sqlite/database.ts';
import { SqliteDriver } from '../../engine/store/dialects/sqlite/driver.ts';
import { failure, refusal } from '../support/failure.ts';
import { tempFolder } from '../support/temp.ts';

const CREATE = 'CREATE TABLE t (n INTEGER CHECK (n < 100)) STRICT';

describe('a SQLite file', () => {
  let path: string;
  let driver: SqliteDriver;
  const insert = (n: number): Promise<unknown> => driver.attempt((tx) => tx.run('INSERT INTO t VALUES (?)', [n]));

  beforeEach(async () => {
    path = join(tempFolder('file'), 'deep', 'a.db');
    driver = new SqliteDriver(path);
    await driver.read.run(CREATE);
  });

  afterEach(async () => {
    Database.patience = 10_000;
    await driver.close();
  });

  it('is durable at COMMIT, checks references, and keeps readers and the writer apart', async () => {
    const settings = await driver.attempt(async (tx) => [
      ...(await tx.all('PRAGMA journal_mode')),
      ...(await tx.all('PRAGMA synchronous')),
      ...(await tx.all('PRAGMA foreign_keys')),
    ]);
    expect(settings).to.deep.equal([{ journal_mode: 'wal' }, { synchronous: 2 }, { foreign_keys: 1 }]);
  });

  it('is folded into one file without a journal beside it when the last store closes', async () => {
    await insert(1);
    expect(existsSync(`${path}-wal`)).to.equal(true);
    await driver.close();
    expect(existsSync(`${path}-wal`)).to.equal(false);
    driver = new SqliteDriver(path);
    expect(await driver.read.all('SELECT n FROM t')).to.deep.equal([{ n: 1 }]);
  });

  it('is refused when it is no database or lies where none can be made', async () => {
    const folder = tempFolder('file');
    writeFileSync(join(folder, 'text.db'), 'this is a text and no database, whatever its name may say'.repeat(20));
    for (const bad of [join(folder, 'text.db'), folder, join(folder, 'text.db', 'a.db')]) {
      const error = await failure(Promise.resolve().then(() => new SqliteDriver(bad)));
      expect(error.message, bad).to.contain('cannot be reached');
    }
  });

  it('waits for the lock of another process without blocking the event loop', async () => {
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    let turns = 0;
    const counting = setInterval(() => {
      turns += 1;
      if (turns === 5) other.exec('COMMIT');
    }, 5);
    await Promise.all([insert(1), driver.read.run('INSERT INTO t VALUES (2)')]);
    clearInterval(counting);
    other.close();
    expect(turns).to.be.at.least(5);
    expect(await driver.read.all('SELECT COUNT(*) AS n FROM t')).to.deep.equal([{ n: 2 }]);
  });

  it('refuses a transaction inside a transaction after a while, with the reason as the cause', async () => {
    Database.patience = 50;
    const error = await refusal(
      'STORE_BUSY',
      driver.attempt(() => insert(1)),
    );
    expect(error.params.retry).to.equal(false);
    expect(String(error.cause)).to.contain('inside another');
    await insert(2);
  });

  it('never lets a writing statement past the gate as a read', async () => {
    await refusal('STORE_UNAVAILABLE', driver.read.all('INSERT INTO t VALUES (1) RETURNING n'));
    expect(await driver.read.all('SELECT n FROM t')).to.deep.equal([]);
  });

  it('passes the gate on after a statement, a COMMIT or a BEGIN failed', async () => {
    await refusal('STORE_FAILED', driver.read.run('INSERT INTO t VALUES (1000)'));
    await driver.read.run(
      'CREATE TABLE child (t INTEGER PRIMARY KEY, f INTEGER REFERENCES child (t) DEFERRABLE INITIALLY DEFERRED)',
    );
    await refusal(
      'STORE_FOREIGN_KEY',
      driver.attempt((tx) => tx.run('INSERT INTO child VALUES (1, 2)')),
    );
    await insert(1);
    expect(await driver.read.all('SELECT * FROM child')).to.deep.equal([]);
  });

  it('cannot commit the rest of a transaction that the database has rolled back', async () => {
    await failure(
      driver.attempt(async (tx) => {
        await tx.run('INSERT INTO t VALUES (1)');
        await failure(tx.run('INSERT OR ROLLBACK INTO t VALUES (1000)'));
        await tx.run('INSERT INTO t VALUES (2)');
      }),
    );
    expect(await driver.read.all('SELECT n FROM t')).to.deep.equal([]);
  });

  it('serves two stores of one process, and the other when one is closed', async () => {
    const second = new SqliteDriver(path);
    await Promise.all([insert(1), second.attempt((tx) => tx.run('INSERT INTO t VALUES (2)')), insert(3)]);
    await second.close();
    await insert(4);
    expect(await driver.read.all('SELECT COUNT(*) AS n FROM t')).to.deep.equal([{ n: 4 }]);
  });

  it('lets timers and requests of others run while a long queue of transactions is worked off', async () => {
    let turns = 0;
    const counting = setInterval(() => {
      turns += 1;
    }, 1);
    // As much as keeps it busy for a while, on a slow disk and in memory.
    const until = performance.now() + 150;
    const queue = Array.from({ length: 10_000 }, (_, at) =>
      driver.attempt(async (tx) => {
        if (performance.now() < until) await tx.run('INSERT INTO t VALUES (?)', [at % 100]);
      }),
    );
    await Promise.all(queue);
    clearInterval(counting);
    expect(turns).to.be.greaterThan(3);
  });
});
