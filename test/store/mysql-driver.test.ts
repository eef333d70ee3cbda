import { expect } from 'chai';
import mysql from 'mysql2/promise';
import { MysqlDriver } from '../../engine/store/dialects/mysql/driver.ts';
import type { SqlRow } from '../../engine/store/index.ts';
import { failure, refusal } from '../support/failure.ts';
import { hasMaria, sharedMaria } from '../support/maria.ts';

if (hasMaria()) {
  describe('a MySQL connection', function () {
    this.timeout(60_000);
    let url: string;
    let driver: MysqlDriver;

    before(async () => {
      url = await (await sharedMaria()).database('driver');
      driver = new MysqlDriver(url);
      await driver.read.run('CREATE TABLE t (id INT PRIMARY KEY, n INT NOT NULL) ENGINE=InnoDB');
    });

    beforeEach(async () => {
      await driver.read.run('DELETE FROM t');
      await driver.read.run('INSERT INTO t VALUES (1, 0), (2, 0)');
    });

    after(() => driver.close());

    const bump = (id: number): [string, number[]] => ['UPDATE t SET n = n + 1 WHERE id = ?', [id]];
    const values = (): Promise<unknown[]> => driver.read.all('SELECT n FROM t ORDER BY id');

    it('is strict, reads what is committed, and counts time in UTC', async () => {
      const [row] = await driver.read.all<SqlRow>(
        'SELECT @@SESSION.tx_isolation AS level, @@SESSION.time_zone AS zone, @@SESSION.sql_mode AS mode, @@character_set_connection AS charset',
      );
      expect(row).to.include({ level: 'READ-COMMITTED', zone: '+00:00', charset: 'utf8mb4' });
      expect(row?.mode).to.contain('STRICT_ALL_TABLES');
    });

    it('passes a deadlock on as busy, to be tried again, and undoes the loser', async () => {
      // Both hold one row and then want the other; who is second to ask is thrown out.
      let arrived = 0;
      let meet = (): void => undefined;
      const both = new Promise<void>((resolve) => {
        meet = resolve;
      });
      const one = (first: number, second: number): Promise<unknown> =>
        driver.attempt(async (tx) => {
          await tx.run(...bump(first));
          arrived += 1;
          if (arrived === 2) meet();
          await both;
          await tx.run(...bump(second));
        });
      const [a, b] = await Promise.allSettled([one(1, 2), one(2, 1)]);
      const lost = [a, b].filter((result) => result.status === 'rejected');
      expect(lost).to.have.length(1);
      expect(lost[0]?.reason)
        .to.include({ code: 'STORE_BUSY' })
        .and.to.deep.include({ params: { retry: true } });
      expect(await values()).to.deep.equal([{ n: 1 }, { n: 1 }]);
    });

    it('refuses to commit what is left after a swallowed deadlock', async () => {
      const other = await mysql.createConnection(url);
      const error = await failure(
        driver.attempt(async (tx) => {
          await tx.run(...bump(1));
          await other.query('BEGIN');
          // Enough rows that the server takes our transaction for the cheaper one to throw out.
          await other.query('INSERT INTO t SELECT seq, 0 FROM seq_10_to_500');
          await other.query('UPDATE t SET n = n + 1 WHERE id = 2');
          const theirs = other.query('UPDATE t SET n = n + 1 WHERE id = 1');
          await failure(tx.run(...bump(2)));
          await theirs;
          await other.query('ROLLBACK');
          await tx.run('INSERT INTO t VALUES (9, 9)').catch(() => undefined);
        }),
      );
      await other.end();
      expect(error).to.include({ code: 'STORE_BUSY' });
      expect(await driver.read.all('SELECT id FROM t')).to.have.length(2);
    });

    it('is dropped when the server has killed it, and the next transaction gets another', async () => {
      const killer = await mysql.createConnection(url);
      const killed = driver.attempt(async (tx) => {
        const [row] = await tx.all<{ id: number }>('SELECT CONNECTION_ID() AS id');
        await tx.run(...bump(1));
        await killer.query(`KILL ${row?.id}`);
        await tx.run(...bump(2));
      });
      await refusal('STORE_UNAVAILABLE', killed);
      await killer.end();
      expect(await values()).to.deep.equal([{ n: 0 }, { n: 0 }]);
      await Promise.all(Array.from({ length: 12 }, () => driver.attempt((tx) => tx.run(...bump(1)))));
      expect(await values()).to.deep.equal([{ n: 12 }, { n: 0 }]);
    });

    it('goes back to the pool after every end of a transaction', async () => {
      for (let time = 0; time < 30; time++) {
        await failure(driver.attempt(() => Promise.reject(new Error('undo'))));
        await failure(driver.read.all('SELECT nothing'));
        const snapshot = await driver.snapshot();
        await snapshot.close();
      }
      const [row] = await driver.read.all<{ n: number }>(
        'SELECT COUNT(*) AS n FROM information_schema.processlist WHERE db = DATABASE()',
      );
      expect(row?.n).to.be.at.most(10);
    });

    it('refuses a wrong password, an unknown database and a port where nobody answers', async () => {
      const bad = [url.replace('root@', 'root:wrong@'), `${url}_absent`, 'mysql://root@127.0.0.1:1/x'];
      for (const address of bad) {
        const other = new MysqlDriver(address);
        await refusal('STORE_UNAVAILABLE', other.read.all('SELECT 1'));
        await refusal(
          'STORE_UNAVAILABLE',
          other.attempt((tx) => tx.all('SELECT 1')),
        );
        await refusal('STORE_UNAVAILABLE', other.sequelize.query('SELECT 1'));
        await other.close();
      }
    });
  });
}
