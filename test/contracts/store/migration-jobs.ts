import { expect } from 'chai';
import {
  advanceMigration,
  evidenceByFile,
  evidenceOf,
  findMigration,
  findMigrationItem,
  insertComment,
  insertEvidence,
  insertMigration,
  insertMigrationItem,
  insertRequest,
  type MigrationItem,
  migrationsIn,
  pageComments,
  pageMigrationItems,
  setMigrationStatus,
  type Store,
  uuidv7,
} from '../../../engine/store/index.ts';
import { refusal } from '../../support/failure.ts';
import type { Ground } from '../store.contract.ts';
import { HASH, makeWorld, newRequest, NOW } from './world.ts';

const job = () => ({
  uuid: uuidv7(),
  kind: 'migrate' as const,
  fromRelease: 1,
  toRelease: 2,
  plan: { states: { work: 'repair' } },
  status: 'running',
  total: 3,
  undoes: null,
  createdAt: NOW,
  createdBy: 1,
});

const item = (migrationId: number, requestId: number, outcome: MigrationItem['outcome']): MigrationItem => ({
  migrationId,
  requestId,
  outcome,
  reason: outcome === 'conflict' ? { en: 'has moved on', ru: 'ушла дальше' } : null,
  before: outcome === 'moved' ? { hash: HASH } : null,
  versionAfter: outcome === 'moved' ? 2 : null,
});

async function requests(store: Store, count: number): Promise<number[]> {
  const world = await makeWorld(store);
  return store.transaction(async (tx) => {
    const ids: number[] = [];
    for (let at = 0; at < count; at++) ids.push(await insertRequest(tx, newRequest(world)));
    return ids;
  });
}

export function migrationJobContract(ground: Ground): void {
  describe('migration jobs', () => {
    it('count what they did and go on from their cursor', async () => {
      const store = await ground.fresh();
      const plan = job();
      const id = await store.transaction((tx) => insertMigration(tx, plan));
      await store.transaction((tx) => advanceMigration(tx, id, { done: 2, conflicts: 1, cursor: 77 }));
      await store.transaction((tx) => advanceMigration(tx, id, { done: 1, conflicts: 0, cursor: 99 }));
      const rest = { id, done: 3, conflicts: 1, cursor: 99, finishedAt: null };
      expect(await findMigration(store.read, plan.uuid)).to.deep.equal({ ...plan, ...rest });
      expect(await findMigration(store.read, 'none')).to.equal(undefined);
    });

    it('are finished once, by whoever is first', async () => {
      const store = await ground.fresh();
      const id = await store.transaction((tx) => insertMigration(tx, job()));
      const finish = (): Promise<boolean> => setMigrationStatus(store.read, id, 'running', 'done', NOW);
      expect([await finish(), await finish()]).to.deep.equal([true, false]);
      expect(await migrationsIn(store.read, 'running')).to.deep.equal([]);
      expect(await migrationsIn(store.read, 'done')).to.have.length(1);
    });

    it('remember each request once with what it was before', async () => {
      const store = await ground.fresh();
      const [a = 0, b = 0, c = 0] = await requests(store, 3);
      const id = await store.transaction((tx) => insertMigration(tx, job()));
      const items = [item(id, a, 'moved'), item(id, b, 'conflict'), item(id, c, 'moved')];
      await store.transaction(async (tx) => {
        for (const one of items) await insertMigrationItem(tx, one);
      });
      expect(await pageMigrationItems(store.read, id, 0, 2)).to.deep.equal(items.slice(0, 2));
      expect(await pageMigrationItems(store.read, id, b, 2)).to.deep.equal(items.slice(2));
      expect(await pageMigrationItems(store.read, id, 0, 9, 'conflict')).to.deep.equal([items[1]]);
      expect(await findMigrationItem(store.read, id, c)).to.deep.equal(items[2]);
      await refusal(
        'STORE_UNIQUE',
        store.transaction((tx) => insertMigrationItem(tx, item(id, a, 'waiting'))),
      );
      await refusal(
        'STORE_FOREIGN_KEY',
        store.transaction((tx) => insertMigrationItem(tx, item(id, 999, 'waiting'))),
      );
    });
  });

  describe('evidence and comments', () => {
    it('keeps what a photo proves, its place exactly, and finds it by its file', async () => {
      const store = await ground.fresh();
      const [requestId = 0] = await requests(store, 1);
      const row = {
        uuid: uuidv7(),
        requestId,
        checklist: 'visit',
        item: 'plate',
        sha256: HASH,
        name: 'Табличка 😀.jpg',
        type: 'image/jpeg',
        size: 12345,
        latitude: 59.93428040000001,
        longitude: -0.1,
        takenAt: NOW,
        originalHash: 'd'.repeat(64),
        previewSha256: 'e'.repeat(64),
        width: 640,
        height: 480,
        exif: { make: 'Камера', iso: 200, taken: null },
        accuracyM: 12,
        distanceM: 250,
        outside: false,
        signedBy: 'Нина Орлова',
        signerPosition: 'механик',
        personId: 1,
        createdAt: NOW,
      };
      const bare = { ...row, uuid: uuidv7(), sha256: 'c'.repeat(64), latitude: null, longitude: null, takenAt: null };
      await store.transaction(async (tx) => {
        await insertEvidence(tx, row);
        await insertEvidence(tx, bare);
      });
      expect(await evidenceOf(store.read, requestId)).to.deep.equal([row, bare]);
      expect(await evidenceByFile(store.read, HASH)).to.deep.equal([row]);
      expect(await evidenceByFile(store.read, 'none')).to.deep.equal([]);
    });

    it('shows a client the public comments only, and nobody those of another request', async () => {
      const store = await ground.fresh();
      const [requestId = 0, other = 0] = await requests(store, 2);
      const comment = (body: string, isPublic: boolean, of = requestId) => ({
        uuid: uuidv7(),
        requestId: of,
        personId: 1,
        isPublic,
        body,
        createdAt: NOW,
      });
      await store.transaction(async (tx) => {
        await insertComment(tx, comment('inner', false));
        await insertComment(tx, comment('for you', true));
        await insertComment(tx, comment('elsewhere', true, other));
      });
      const bodies = async (publicOnly: boolean, after = 0): Promise<string[]> =>
        (await pageComments(store.read, requestId, after, 10, publicOnly)).map(({ body }) => body);
      expect(await bodies(true)).to.deep.equal(['for you']);
      expect(await bodies(false)).to.deep.equal(['inner', 'for you']);
      expect(await bodies(false, 1)).to.deep.equal(['for you']);
    });
  });
}
