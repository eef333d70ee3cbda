import { expect } from 'chai';
import { refusal } from '../../support/failure.ts';
import type { Ground } from '../store.contract.ts';
import { HASH, makeWorld, NOW, newRequest } from './world.ts';
import { insertRequest } from '../../../engine/store/index.ts';

const LONG_TEXT = 'ё😀'.repeat(50_000);

export function statementContract(ground: Ground): void {
  describe('statements', () => {
    it('keeps texts, numbers and nulls exactly', async () => {
      const { read } = await ground.fresh();
      const greatest = Number.MAX_SAFE_INTEGER;
      const [row] = await read.all('SELECT ? AS a, ? AS b, ? AS c', ['Ёж 😀 \' " \\ % \n', '', null]);
      expect(row).to.deep.equal({ a: 'Ёж 😀 \' " \\ % \n', b: '', c: null });
      await read.run('INSERT INTO counter (name, value) VALUES (?, ?), (?, ?)', ['most', greatest, 'least', -greatest]);
      const rows = await read.all("SELECT value FROM counter WHERE name IN ('most', 'least') ORDER BY value");
      expect(rows).to.deep.equal([{ value: -greatest }, { value: greatest }]);
    });

    it('keeps a text of 300 kilobytes', async () => {
      const { read } = await ground.fresh();
      await read.run('INSERT INTO effective_workflow (hash, body, created_at) VALUES (?, ?, ?)', [
        HASH,
        LONG_TEXT,
        NOW,
      ]);
      const [row] = await read.all<{ body: string }>('SELECT body FROM effective_workflow');
      expect(row?.body === LONG_TEXT).to.equal(true);
    });

    it('binds booleans as 1 and 0 and what is undefined as null', async () => {
      const { read } = await ground.fresh();
      await read.run('INSERT INTO counter (name, value) VALUES (?, ?), (?, ?)', ['yes', true, 'no', false]);
      const rows = await read.all("SELECT name, value FROM counter WHERE name IN ('yes', 'no') AND ? IS NULL", [
        undefined,
      ]);
      expect(rows).to.have.deep.members([
        { name: 'yes', value: 1 },
        { name: 'no', value: 0 },
      ]);
    });

    it('gives plain objects and an empty list, never undefined', async () => {
      const { read } = await ground.fresh();
      const [row] = await read.all('SELECT name FROM counter LIMIT ?', [1]);
      expect(Object.getPrototypeOf(row)).to.equal(Object.prototype);
      expect(await read.all('SELECT name FROM counter WHERE name = ?', ['absent'])).to.deep.equal([]);
    });

    it('says how many rows matched, also those that did not change, and the id of a new one', async () => {
      const store = await ground.fresh();
      const { clientId } = await makeWorld(store);
      const same = await store.read.run('UPDATE client SET name = name WHERE id = ?', [clientId]);
      const none = await store.read.run('UPDATE client SET name = ? WHERE id = ?', ['x', 999]);
      const added = await store.read.run('INSERT INTO client (uuid, code, name, created_at) VALUES (?, ?, ?, ?)', [
        'u',
        'c',
        'n',
        NOW,
      ]);
      expect([same.changes, none.changes, added.changes]).to.deep.equal([1, 0, 1]);
      expect(added.lastId).to.equal(clientId + 1);
    });

    it('tells codes apart that people would call the same', async () => {
      const { models } = await ground.fresh();
      const codes = ['е', 'ё', 'К', 'к', '😀', '😁', 'straße', 'strasse'];
      for (const code of codes) await models.Client.create({ code, name: code, created_at: NOW });
      const found = await models.Client.findAll({ where: { code: ['ё', 'к', '😁', 'strasse'] } });
      expect(found.map(({ name }) => name)).to.have.members(['ё', 'к', '😁', 'strasse']);
    });

    it('sorts codes by their code points on both dialects', async () => {
      const { models, read } = await ground.fresh();
      for (const code of ['b', 'a', 'Z', 'я', '😀', 'é'])
        await models.Client.create({ code, name: code, created_at: NOW });
      const rows = await read.all<{ code: string }>('SELECT code FROM client ORDER BY code');
      expect(rows.map(({ code }) => code)).to.deep.equal(['Z', 'a', 'b', 'é', 'я', '😀']);
    });

    it('never uses the id of a deleted row again', async () => {
      const { read } = await ground.fresh();
      const insert = 'INSERT INTO client (uuid, code, name, created_at) VALUES (?, ?, ?, ?)';
      const first = await read.run(insert, ['1', '1', '1', NOW]);
      await read.run('DELETE FROM client WHERE id = ?', [first.lastId]);
      expect((await read.run(insert, ['2', '2', '2', NOW])).lastId).to.be.greaterThan(first.lastId);
    });

    it('refuses a statement that the database does not understand, with its reason', async () => {
      const { read } = await ground.fresh();
      const error = await refusal('STORE_FAILED', read.all('SELECT name FROM nowhere'));
      expect(error.message).to.contain('nowhere');
    });

    it('refuses a text where a number belongs', async () => {
      const store = await ground.fresh();
      const world = await makeWorld(store);
      const odd = newRequest(world, { version: 'one' as unknown as number });
      await refusal(
        'STORE_FAILED',
        store.transaction((tx) => insertRequest(tx, odd)),
      );
    });

    it('refuses null where a value belongs, and calls it no duplicate', async () => {
      const { read } = await ground.fresh();
      await refusal('STORE_FAILED', read.run('INSERT INTO counter (name, value) VALUES (?, ?)', [null, 1]));
    });
  });
}
