import { expect } from 'chai';
import { insertRequest, openStore, uuidv7 } from '../../../engine/store/index.ts';
import { refusal } from '../../support/failure.ts';
import { tempFolder } from '../../support/temp.ts';
import type { Ground } from '../store.contract.ts';
import { makeWorld, NOW, newRequest } from './world.ts';

export function errorContract(ground: Ground): void {
  describe('faults', () => {
    it('refuses a duplicate with the columns that must be unique', async () => {
      const store = await ground.fresh();
      await makeWorld(store);
      const error = await refusal(
        'STORE_UNIQUE',
        store.read.run('INSERT INTO client (uuid, code, name, created_at) VALUES (?, ?, ?, ?)', [
          uuidv7(),
          'north',
          'again',
          NOW,
        ]),
      );
      expect(error.params).to.include({ what: 'client.code', table: 'client' });
    });

    it('refuses a duplicate of several columns', async () => {
      const { read } = await ground.fresh();
      const insert =
        'INSERT INTO draft (uuid, kind, definition_id, author_id, revision, body, updated_at) VALUES (?, ?, ?, 1, 1, ?, 1)';
      await read.run(insert, [uuidv7(), 'workflow', 'repair', '{}']);
      const error = await refusal('STORE_UNIQUE', read.run(insert, [uuidv7(), 'workflow', 'repair', '{}']));
      expect(error.params.what).to.equal('draft.author_id, draft.kind, draft.definition_id');
    });

    it('refuses the duplicate of a model with the same code', async () => {
      const store = await ground.fresh();
      await makeWorld(store);
      const error = await refusal(
        'STORE_UNIQUE',
        store.models.Client.create({ code: 'north', name: 'x', created_at: NOW }),
      );
      expect(error.params.what).to.equal('client.code');
    });

    it('refuses a row that refers to nothing', async () => {
      const store = await ground.fresh();
      const world = await makeWorld(store);
      const orphan = newRequest(world, { clientId: 999 });
      await refusal(
        'STORE_FOREIGN_KEY',
        store.transaction((tx) => insertRequest(tx, orphan)),
      );
      const person = { kind: 'client' as const, name: 'x', roles: [], client_id: 999, created_at: NOW };
      await refusal('STORE_FOREIGN_KEY', store.models.Person.create(person));
    });

    it('refuses to delete what is still referred to', async () => {
      const store = await ground.fresh();
      const { clientId, ...world } = await makeWorld(store);
      await store.transaction((tx) => insertRequest(tx, newRequest({ clientId, ...world })));
      await refusal('STORE_FOREIGN_KEY', store.read.run('DELETE FROM client WHERE id = ?', [clientId]));
    });

    it('refuses a text that is too long, counted in characters', async () => {
      const { models } = await ground.fresh();
      await models.Client.create({ code: '😀'.repeat(64), name: 'fits', created_at: NOW });
      const error = await refusal(
        'STORE_TOO_LONG',
        models.Client.create({ code: 'ё'.repeat(65), name: 'x', created_at: NOW }),
      );
      expect(error.params.what).to.contain('code');
    });

    it('undoes the other statements of a transaction when one is refused', async () => {
      const store = await ground.fresh();
      const world = await makeWorld(store);
      await refusal(
        'STORE_FOREIGN_KEY',
        store.transaction(async (tx) => {
          await insertRequest(tx, newRequest(world));
          await insertRequest(tx, newRequest(world, { teamId: 999 }));
        }),
      );
      expect(await store.read.all('SELECT id FROM request')).to.deep.equal([]);
    });

    it('lets a transaction go on after a refused statement that it expected', async () => {
      const store = await ground.fresh();
      const world = await makeWorld(store);
      await store.transaction(async (tx) => {
        await refusal('STORE_FOREIGN_KEY', insertRequest(tx, newRequest(world, { teamId: 999 })));
        await insertRequest(tx, newRequest(world));
      });
      expect(await store.read.all('SELECT id FROM request')).to.have.length(1);
    });

    it('refuses an address that is no database', async () => {
      const files = tempFolder('files');
      const bad = [
        'postgres://localhost/x',
        'sqlite:',
        'sqlite::memory:',
        'nonsense',
        'mysql://root@127.0.0.1:1/none',
        'mysql://root@127.0.0.1',
      ];
      for (const url of bad) await refusal('STORE_UNAVAILABLE', openStore({ url, files }));
    });
  });
}
