import { expect } from 'chai';
import {
  countByHash,
  findRequest,
  insertRequest,
  lockRequest,
  putEffectiveWorkflow,
  type Store,
  takeNumber,
  updateRequest,
} from '../../../engine/store/index.ts';
import { refusal } from '../../support/failure.ts';
import type { Ground } from '../store.contract.ts';
import { HASH, makeWorld, newRequest, NOW, type World } from './world.ts';

const OTHER = 'b'.repeat(64);

async function added(store: Store, world: World, changes = {}): Promise<string> {
  const row = newRequest(world, changes);
  await store.transaction((tx) => insertRequest(tx, row));
  return row.uuid;
}

export function requestContract(ground: Ground): void {
  describe('requests', () => {
    it('gives back what was put in, with client, assignee and team', async () => {
      const store = await ground.fresh();
      const world = await makeWorld(store);
      const row = newRequest(world, { externalKey: 'old-7', checklists: { visit: { items: { photo: true } } } });
      const id = await store.transaction((tx) => insertRequest(tx, row));
      const loaded = await store.transaction((tx) => lockRequest(tx, row.uuid));
      expect(loaded).to.deep.equal({
        ...row,
        id,
        client: { code: 'north', name: 'Север' },
        assignee: { uuid: world.personUuid, roles: ['line-1'], teams: ['field'] },
        teamCode: 'field',
        watched: false,
        // Bound to nothing, with no works and documents and in nobody's place.
        bound: { site: null, contract: null, equipment: null, objects: 0, due: null, openChildren: 0, documents: {} },
        clientFields: {},
        works: { total: 0, count: 0, minutes: 0 },
        mergedInto: null,
      });
    });

    it('is found by uuid, number and the key of another system', async () => {
      const store = await ground.fresh();
      const uuid = await added(store, await makeWorld(store), { number: '42', externalKey: 'old-42' });
      const keys = [{ uuid }, { number: '42' }, { externalKey: 'old-42' }];
      const found = await Promise.all(keys.map((key) => findRequest(store.read, key)));
      expect(found.map((one) => one?.uuid)).to.deep.equal([uuid, uuid, uuid]);
    });

    it('has nulls without client, assignee and team; an unknown one is not found', async () => {
      const store = await ground.fresh();
      const world = await makeWorld(store);
      const uuid = await added(store, world, { clientId: null, assigneeId: null, teamId: null });
      const found = await findRequest(store.read, { uuid });
      expect(found).to.include({ client: null, assignee: null, teamCode: null, endedAt: null });
      expect(await findRequest(store.read, { number: 'none' })).to.equal(undefined);
      expect(await store.transaction((tx) => lockRequest(tx, 'none'))).to.equal(undefined);
    });

    it('refuses a second request with the same number or key', async () => {
      const store = await ground.fresh();
      const world = await makeWorld(store);
      await added(store, world, { number: '7', externalKey: 'old-7' });
      await refusal('STORE_UNIQUE', added(store, world, { number: '7' }));
      await refusal('STORE_UNIQUE', added(store, world, { externalKey: 'old-7' }));
      await added(store, world, { externalKey: null });
    });

    it('is written at the next version, and not at all when it is stale', async () => {
      const store = await ground.fresh();
      const uuid = await added(store, await makeWorld(store));
      const write = (subject: string, version: number): Promise<boolean> =>
        store.transaction(async (tx) => {
          const row = await lockRequest(tx, uuid);
          if (!row) throw new Error('lost');
          return updateRequest(tx, { ...row, subject, endedAt: NOW }, version);
        });
      expect(await write('first', 1)).to.equal(true);
      expect(await write('stale', 1)).to.equal(false);
      expect(await findRequest(store.read, { uuid })).to.include({ subject: 'first', version: 2, endedAt: NOW });
    });

    it('lets one of two writers win and tells the other that it is stale', async () => {
      const store = await ground.fresh();
      const uuid = await added(store, await makeWorld(store));
      const seen = await findRequest(store.read, { uuid });
      if (!seen) throw new Error('lost');
      const results = await Promise.all(
        ['one', 'two'].map((subject) =>
          store.transaction((tx) => updateRequest(tx, { ...seen, subject }, seen.version)),
        ),
      );
      expect(results).to.have.members([false, true]);
    });

    it('keeps a second writer out from the lock to the commit', async () => {
      const store = await ground.fresh();
      const uuid = await added(store, await makeWorld(store));
      const bump = (): Promise<boolean> =>
        store.transaction(async (tx) => {
          const row = await lockRequest(tx, uuid);
          if (!row) throw new Error('lost');
          await tx.all('SELECT 1');
          return updateRequest(tx, row, row.version);
        });
      expect(await Promise.all(Array.from({ length: 20 }, bump))).to.not.include(false);
      expect((await findRequest(store.read, { uuid }))?.version).to.equal(21);
    });

    it('counts open requests by what they run on', async () => {
      const store = await ground.fresh();
      const world = await makeWorld(store);
      await store.transaction((tx) => putEffectiveWorkflow(tx, OTHER, '{}', NOW));
      await added(store, world);
      await added(store, world);
      await added(store, world, { endedAt: NOW });
      await added(store, world, { effectiveHash: OTHER });
      expect([...(await countByHash(store.read))]).to.have.deep.members([
        [HASH, 2],
        [OTHER, 1],
      ]);
    });

    it('never gives a number twice, also between two stores on one database', async () => {
      const url = await ground.address();
      const stores = [await ground.open(url), await ground.open(url)];
      const taken = await Promise.all(Array.from({ length: 250 }, (_, at) => takeNumber(stores[at % 2] as Store)));
      expect(new Set(taken).size).to.equal(250);
      expect(Math.min(...taken)).to.equal(1);
    });
  });
}
