import { expect } from 'chai';
import { ReglamentError } from '../../../engine/errors.ts';
import type { Store, Tx } from '../../../engine/store/index.ts';
import { failure, refusal } from '../../support/failure.ts';
import type { Ground } from '../store.contract.ts';
import { NOW } from './world.ts';

const ADD = 'INSERT INTO counter (name, value) VALUES (?, 1)';
const add = (tx: Tx, name: string): Promise<unknown> => tx.run(ADD, [name]);

async function names({ read }: Store): Promise<string[]> {
  const rows = await read.all<{ name: string }>(
    "SELECT name FROM counter WHERE name NOT IN ('request', 'release') ORDER BY name",
  );
  return rows.map(({ name }) => name);
}

export function transactionContract(ground: Ground): void {
  describe('transactions', () => {
    it('commits what the work did and gives its result', async () => {
      const store = await ground.fresh();
      const result = await store.transaction(async (tx) => {
        await add(tx, 'a');
        return 'done';
      });
      expect([result, await names(store)]).to.deep.equal(['done', ['a']]);
    });

    it('rolls back when the work fails, and passes its error on as it is', async () => {
      const store = await ground.fresh();
      const mine = new Error('mine');
      const error = await failure(
        store.transaction(async (tx) => {
          await add(tx, 'a');
          throw mine;
        }),
      );
      expect([error, await names(store)]).to.deep.equal([mine, []]);
    });

    it('joins the statements of models', async () => {
      const store = await ground.fresh();
      const { models, read } = store;
      await failure(
        store.transaction(async (tx) => {
          const client = await models.Client.create(
            { code: 'x', name: 'x', created_at: NOW },
            { transaction: tx.sequelize },
          );
          const [row] = await tx.all('SELECT id FROM client WHERE code = ?', ['x']);
          expect(row).to.deep.equal({ id: client.id });
          expect(await models.Client.count()).to.equal(0);
          throw new Error('undo');
        }),
      );
      expect(await read.all('SELECT id FROM client')).to.deep.equal([]);
    });

    it('undoes only the inner part when a nested transaction of models fails', async () => {
      const store = await ground.fresh();
      const { models, sequelize } = store;
      await store.transaction(async (tx) => {
        await models.Client.create({ code: 'kept', name: 'x', created_at: NOW }, { transaction: tx.sequelize });
        await failure(
          sequelize.transaction({ transaction: tx.sequelize }, async (inner) => {
            await models.Client.create({ code: 'lost', name: 'x', created_at: NOW }, { transaction: inner });
            throw new Error('undo');
          }),
        );
      });
      expect((await models.Client.findAll()).map(({ code }) => code)).to.deep.equal(['kept']);
    });

    it('shows readers the committed state only, and never makes them wait', async () => {
      const store = await ground.fresh();
      await store.transaction(async (tx) => {
        await add(tx, 'a');
        expect(await names(store)).to.deep.equal([]);
        expect(await tx.all("SELECT name FROM counter WHERE name = 'a'")).to.have.length(1);
      });
      expect(await names(store)).to.deep.equal(['a']);
    });

    it('runs many at once without losing one', async () => {
      const store = await ground.fresh();
      await store.read.run(ADD, ['sum']);
      const work = (): Promise<unknown> =>
        store.transaction((tx) => tx.run("UPDATE counter SET value = value + 1 WHERE name = 'sum'"));
      await Promise.all(Array.from({ length: 50 }, work));
      expect(await store.read.all("SELECT value FROM counter WHERE name = 'sum'")).to.deep.equal([{ value: 51 }]);
    });

    it('runs the work again when the database was busy, and not a seventh time', async () => {
      const store = await ground.fresh();
      let runs = 0;
      const busyUntil = (last: number) => async (tx: Tx) => {
        runs += 1;
        await add(tx, `${last}: ${runs}`);
        if (runs < last) throw new ReglamentError('STORE_BUSY', { retry: true });
      };
      await store.transaction(busyUntil(3));
      expect(await names(store)).to.deep.equal(['3: 3']);
      runs = 0;
      await refusal('STORE_BUSY', store.transaction(busyUntil(100)));
      expect(runs).to.equal(6);
    });

    it('does not run work again that failed for another reason', async () => {
      const store = await ground.fresh();
      let runs = 0;
      const work = async (): Promise<void> => {
        runs += 1;
        throw new ReglamentError('STORE_BUSY');
      };
      await refusal('STORE_BUSY', store.transaction(work));
      expect(runs).to.equal(1);
    });

    it('refuses a statement after its end, also to a model', async () => {
      const store = await ground.fresh();
      const { models, read } = store;
      const kept = await store.transaction(async (tx) => {
        await models.Client.count({ transaction: tx.sequelize });
        return tx;
      });
      await failure(kept.run(ADD, ['late']));
      await failure(
        models.Client.create({ code: 'late', name: 'x', created_at: NOW }, { transaction: kept.sequelize }),
      );
      expect(await read.all("SELECT name FROM counter WHERE name = 'late'")).to.deep.equal([]);
    });

    it('cannot commit a half when the work ended the transaction itself', async () => {
      const store = await ground.fresh();
      await failure(
        store.transaction(async (tx) => {
          await add(tx, 'a');
          await tx.sequelize.rollback();
          await add(tx, 'b');
        }),
      );
      expect(await names(store)).to.deep.equal([]);
      await store.transaction((tx) => add(tx, 'c'));
      expect(await names(store)).to.deep.equal(['c']);
    });

    it('gives a snapshot that does not see later commits and refuses to write', async () => {
      const store = await ground.fresh();
      const snapshot = await store.snapshot();
      await store.transaction((tx) => add(tx, 'later'));
      expect(await snapshot.all("SELECT name FROM counter WHERE name = 'later'")).to.deep.equal([]);
      await failure(snapshot.run(ADD, ['x']));
      await snapshot.close();
      expect(await names(store)).to.deep.equal(['later']);
    });
  });
}
