import { expect } from 'chai';
import {
  currentRelease,
  deleteDraft,
  draftsOf,
  findDraft,
  findIdempotency,
  findRelease,
  getEffectiveWorkflow,
  insertDraft,
  insertIdempotency,
  insertRelease,
  pageReleases,
  purgeIdempotency,
  putEffectiveWorkflow,
  releaseItems,
  type Store,
  updateDraft,
  uuidv7,
  versionsOf,
} from '../../../engine/store/index.ts';
import { refusal } from '../../support/failure.ts';
import type { Ground } from '../store.contract.ts';
import { HASH, NOW } from './world.ts';

const AUTHOR = 1;
const BODY = '{\n  "z": 1,\n  "a": "ё😀"\n}\n';

const item = (definitionId: string, body = BODY) => ({
  kind: 'workflow',
  definitionId,
  hash: body === BODY ? HASH : 'b'.repeat(64),
  body,
  file: `workflows/${definitionId}.json`,
});

const release = (items: ReturnType<typeof item>[], rollsBack: number | null = null) => ({
  note: 'first',
  publishedAt: NOW,
  publishedBy: AUTHOR,
  rollsBack,
  items,
});

const publish = (store: Store, expected: number, ...items: ReturnType<typeof item>[]): Promise<number | null> =>
  store.transaction((tx) => insertRelease(tx, release(items), expected));

const draft = () => ({
  uuid: uuidv7(),
  kind: 'workflow',
  definitionId: 'repair',
  authorId: AUTHOR,
  body: BODY,
  baseHash: null,
  updatedAt: NOW,
});

export function definitionContract(ground: Ground): void {
  describe('definitions', () => {
    it('are published as a release with their texts as they were written', async () => {
      const store = await ground.fresh();
      expect(await currentRelease(store.read)).to.equal(undefined);
      expect(await publish(store, 0, item('repair'), item('visit'))).to.equal(1);
      expect(await currentRelease(store.read)).to.deep.equal({
        id: 1,
        note: 'first',
        publishedAt: NOW,
        publishedBy: AUTHOR,
        rollsBack: null,
      });
      const items = await releaseItems(store.read, 1);
      expect(items.map(({ file, body, version }) => [file, body === BODY, version])).to.deep.equal([
        ['workflows/repair.json', true, 1],
        ['workflows/visit.json', true, 1],
      ]);
    });

    it('get a new version only when their text is new', async () => {
      const store = await ground.fresh();
      await publish(store, 0, item('repair'));
      await publish(store, 1, item('repair', '{}'));
      await publish(store, 2, item('repair'));
      const versions = await versionsOf(store.read, 'workflow', 'repair');
      expect(versions.map(({ version, body }) => [version, body])).to.deep.equal([
        [2, '{}'],
        [1, BODY],
      ]);
      expect((await pageReleases(store.read, null, 2)).map(({ id }) => id)).to.deep.equal([3, 2]);
      expect((await pageReleases(store.read, 2, 2)).map(({ id }) => id)).to.deep.equal([1]);
      expect(await findRelease(store.read, 4)).to.equal(undefined);
    });

    it('are not published over a release that was not seen; of two at once one wins', async () => {
      const store = await ground.fresh();
      const results = await Promise.all([publish(store, 0, item('a')), publish(store, 0, item('b'))]);
      expect(results).to.have.members([1, null]);
      expect(await publish(store, 0, item('c'))).to.equal(null);
      expect(await versionsOf(store.read, 'workflow', 'c')).to.deep.equal([]);
    });

    it('take back a release by a new one that names it', async () => {
      const store = await ground.fresh();
      await publish(store, 0, item('repair'));
      await publish(store, 1, item('repair', '{}'));
      await store.transaction((tx) => insertRelease(tx, release([item('repair')], 2), 2));
      expect(await currentRelease(store.read)).to.include({ id: 3, rollsBack: 2 });
      await refusal(
        'STORE_FOREIGN_KEY',
        store.transaction((tx) => insertRelease(tx, release([item('repair')], 99), 3)),
      );
    });

    it('keep an effective workflow once under its hash', async () => {
      const store = await ground.fresh();
      const put = (): Promise<void> => store.transaction((tx) => putEffectiveWorkflow(tx, HASH, BODY, NOW));
      await Promise.all([put(), put(), put()]);
      expect(await getEffectiveWorkflow(store.read, HASH)).to.equal(BODY);
      expect(await getEffectiveWorkflow(store.read, 'none')).to.equal(undefined);
    });

    it('have one draft per author, saved by revision and refused when stale', async () => {
      const store = await ground.fresh();
      const first = draft();
      await store.transaction((tx) => insertDraft(tx, first));
      await refusal(
        'STORE_UNIQUE',
        store.transaction((tx) => insertDraft(tx, draft())),
      );
      const save = (body: string, expected: number): Promise<boolean> =>
        store.transaction((tx) => updateDraft(tx, { ...first, body }, expected));
      expect([await save('{}', 1), await save('{"late":1}', 1)]).to.deep.equal([true, false]);
      expect(await findDraft(store.read, first)).to.deep.equal({ ...first, body: '{}', revision: 2 });
      expect(await draftsOf(store.read, AUTHOR)).to.have.length(1);
      const remove = (): Promise<boolean> => store.transaction((tx) => deleteDraft(tx, first));
      expect([await remove(), await remove()]).to.deep.equal([true, false]);
      expect(await findDraft(store.read, first)).to.equal(undefined);
    });
  });

  describe('idempotency', () => {
    const key = { actorId: AUTHOR, route: 'POST /requests', key: 'k-1' };
    const row = { ...key, bodyHash: HASH, response: { number: 'N-1' }, createdAt: NOW };

    it('remembers an answer by actor, route and key, and refuses a second one', async () => {
      const store = await ground.fresh();
      await store.transaction((tx) => insertIdempotency(tx, row));
      expect(await findIdempotency(store.read, key)).to.deep.equal(row);
      await refusal(
        'STORE_UNIQUE',
        store.transaction((tx) => insertIdempotency(tx, row)),
      );
      for (const other of [{ actorId: 2 }, { route: 'POST /x' }, { key: 'K-1' }]) {
        expect(await findIdempotency(store.read, { ...key, ...other })).to.equal(undefined);
      }
    });

    it('forgets answers when their time has passed and never sooner', async () => {
      const store = await ground.fresh();
      await store.transaction((tx) => insertIdempotency(tx, row));
      expect(await purgeIdempotency(store.read, NOW)).to.equal(0);
      expect(await purgeIdempotency(store.read, NOW + 1)).to.equal(1);
      expect(await findIdempotency(store.read, key)).to.equal(undefined);
    });
  });
}
