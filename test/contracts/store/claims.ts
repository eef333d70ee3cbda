import { expect } from 'chai';
import {
  addOutbox,
  claimOutbox,
  failOutbox,
  finishOutbox,
  type OutboxRow,
  type Store,
} from '../../../engine/store/index.ts';
import { refusal } from '../../support/failure.ts';
import type { Ground } from '../store.contract.ts';
import { NOW } from './world.ts';

const claim = (node: string, now = NOW, limit = 100) => ({ now, node, leaseMs: 1000, limit });

const entry = (key: string, dueAt = NOW) => ({
  key,
  requestId: null,
  kind: 'notify',
  payload: { text: 'Готово 😀' },
  createdAt: NOW,
  dueAt,
});

async function filled(store: Store, count: number): Promise<void> {
  const entries = Array.from({ length: count }, (_, at) => entry(`k${at}`, NOW - count + at));
  await store.transaction((tx) => addOutbox(tx, entries));
}

const keysOf = (rows: readonly OutboxRow[]): string[] => rows.map(({ key }) => key);

export function claimContract(ground: Ground): void {
  describe('outbox', () => {
    it('gives what is due with its payload, in due order, once', async () => {
      const store = await ground.fresh();
      await filled(store, 3);
      await store.transaction((tx) => addOutbox(tx, [entry('future', NOW + 1)]));
      const rows = await claimOutbox(store, claim('one'));
      expect(keysOf(rows)).to.deep.equal(['k0', 'k1', 'k2']);
      expect(rows[0]).to.deep.include({ kind: 'notify', payload: { text: 'Готово 😀' }, attempts: 0, error: null });
      expect(await claimOutbox(store, claim('two'))).to.deep.equal([]);
    });

    it('never gives a row to two of many claimers, nor leaves one out', async () => {
      const url = await ground.address();
      const stores = [await ground.open(url), await ground.open(url)];
      await filled(stores[0] as Store, 90);
      const taken: string[] = [];
      const work = async (_: unknown, at: number): Promise<void> => {
        for (;;) {
          const rows = await claimOutbox(stores[at % 2] as Store, claim(`node-${at}`, NOW, 7));
          if (rows.length === 0) return;
          taken.push(...keysOf(rows));
        }
      };
      await Promise.all(Array.from({ length: 6 }, work));
      while (taken.length < 90) {
        const rest = await claimOutbox(stores[0] as Store, claim('last'));
        if (rest.length === 0) break;
        taken.push(...keysOf(rest));
      }
      expect(taken).to.have.length(90);
      expect(new Set(taken).size).to.equal(90);
    });

    it('gives a row to another node when the lease has run out, and refuses the report of the first', async () => {
      const store = await ground.fresh();
      await filled(store, 1);
      const [first] = await claimOutbox(store, claim('one'));
      const [second] = await claimOutbox(store, claim('two', NOW + 1000));
      expect(second?.key).to.equal(first?.key);
      expect(await finishOutbox(store.read, first?.id ?? 0, { node: 'one', now: NOW })).to.equal(false);
      expect(await finishOutbox(store.read, first?.id ?? 0, { node: 'two', now: NOW })).to.equal(true);
      expect(await finishOutbox(store.read, first?.id ?? 0, { node: 'two', now: NOW })).to.equal(false);
      expect(await claimOutbox(store, claim('one', NOW + 9999))).to.deep.equal([]);
    });

    it('tries a failed row again when it is due, and never when it waits for a person', async () => {
      const store = await ground.fresh();
      await filled(store, 1);
      const fail = async (now: number, retryAt: number | null): Promise<boolean> => {
        const [row] = await claimOutbox(store, claim('one', now));
        return failOutbox(store.read, row?.id ?? 0, { node: 'one', error: 'refused', retryAt });
      };
      expect(await fail(NOW, NOW + 50)).to.equal(true);
      expect(await claimOutbox(store, claim('one', NOW + 49))).to.deep.equal([]);
      const [again] = await claimOutbox(store, claim('one', NOW + 50));
      expect(again).to.include({ attempts: 1, error: 'refused' });
      expect(await fail(NOW + 2000, null)).to.equal(true);
      expect(await claimOutbox(store, claim('one', NOW + 1e9))).to.deep.equal([]);
    });

    it('refuses a key that was used before, with all that came with it', async () => {
      const store = await ground.fresh();
      await filled(store, 1);
      await refusal(
        'STORE_UNIQUE',
        store.transaction((tx) => addOutbox(tx, [entry('new'), entry('k0')])),
      );
      expect(keysOf(await claimOutbox(store, claim('one')))).to.deep.equal(['k0']);
    });
  });
}
