import { expect } from 'chai';
import {
  cancelAllTimers,
  cancelTimers,
  claimDueTimers,
  deleteTimer,
  failTimer,
  insertRequest,
  pageParkedTimers,
  resumeTimer,
  setTimers,
  type Store,
  timersOf,
} from '../../../engine/store/index.ts';
import { refusal } from '../../support/failure.ts';
import type { Ground } from '../store.contract.ts';
import { makeWorld, newRequest, NOW } from './world.ts';

const timer = (state: string, delay: string, dueAt: number, entry = 1) => ({ state, delay, entry, setAt: NOW, dueAt });
const claim = (node: string, now = NOW, limit = 10) => ({ now, node, leaseMs: 1000, limit });

async function withTimers(store: Store, timers: ReturnType<typeof timer>[]): Promise<number> {
  const world = await makeWorld(store);
  return store.transaction(async (tx) => {
    const id = await insertRequest(tx, newRequest(world));
    await setTimers(tx, id, timers);
    return id;
  });
}

export function timerContract(ground: Ground): void {
  describe('timers', () => {
    it('are set, replaced by state and delay, and cancelled', async () => {
      const store = await ground.fresh();
      const id = await withTimers(store, [timer('work', 'remind', NOW + 2), timer('work', 'escalate', NOW + 1)]);
      const [first] = await timersOf(store.read, id);
      await store.transaction((tx) => setTimers(tx, id, [timer('work', 'escalate', NOW + 9, 2)]));
      const left = await timersOf(store.read, id);
      expect(left.map(({ delay, entry }) => `${delay} ${entry}`)).to.deep.equal(['remind 1', 'escalate 2']);
      expect(left.map((one) => one.id)).to.not.include(first?.id);
      await store.transaction((tx) =>
        cancelTimers(tx, id, [
          { state: 'work', delay: 'remind' },
          { state: 'no', delay: 'no' },
        ]),
      );
      expect(await timersOf(store.read, id)).to.have.length(1);
      await store.transaction((tx) => cancelAllTimers(tx, id));
      expect(await timersOf(store.read, id)).to.deep.equal([]);
    });

    it('are claimed when they are due and never before, in due order', async () => {
      const store = await ground.fresh();
      await withTimers(store, [timer('a', 'late', NOW), timer('a', 'early', NOW - 5), timer('a', 'future', NOW + 1)]);
      const due = await claimDueTimers(store, claim('one'));
      expect(due.map(({ delay }) => delay)).to.deep.equal(['early', 'late']);
      expect(due[0]?.requestUuid).to.match(/^[0-9a-f-]{36}$/);
      expect(await claimDueTimers(store, claim('two'))).to.deep.equal([]);
    });

    it('are taken over when the lease has run out, and not a moment sooner', async () => {
      const store = await ground.fresh();
      await withTimers(store, [timer('a', 'd', NOW)]);
      await claimDueTimers(store, claim('one'));
      expect(await claimDueTimers(store, claim('two', NOW + 999))).to.deep.equal([]);
      expect(await claimDueTimers(store, claim('two', NOW + 1000))).to.have.length(1);
    });

    it('fire once: who comes second finds nothing to delete', async () => {
      const store = await ground.fresh();
      const id = await withTimers(store, [timer('a', 'd', NOW)]);
      const [due] = await claimDueTimers(store, claim('one'));
      const fire = (): Promise<boolean> => store.transaction((tx) => deleteTimer(tx, due?.id ?? 0));
      expect(await Promise.all([fire(), fire()])).to.have.members([false, true]);
      expect(await timersOf(store.read, id)).to.deep.equal([]);
    });

    it('do not fire when they were set anew after they were claimed', async () => {
      const store = await ground.fresh();
      const id = await withTimers(store, [timer('a', 'd', NOW)]);
      const [due] = await claimDueTimers(store, claim('one'));
      await store.transaction((tx) => setTimers(tx, id, [timer('a', 'd', NOW, 2)]));
      expect(await store.transaction((tx) => deleteTimer(tx, due?.id ?? 0))).to.equal(false);
    });

    it('that fail are tried again later, then parked until a person lets them run', async () => {
      const store = await ground.fresh();
      await withTimers(store, [timer('a', 'd', NOW)]);
      const fail = async (now: number): Promise<boolean> => {
        const [due] = await claimDueTimers(store, claim('one', now));
        const failure = { node: 'one', error: 'no such rule', retryAt: now + 100, mostAttempts: 2 };
        return failTimer(store.read, due?.id ?? 0, failure);
      };
      expect(await fail(NOW)).to.equal(true);
      expect(await claimDueTimers(store, claim('one', NOW + 99))).to.deep.equal([]);
      expect(await pageParkedTimers(store.read, null, 10)).to.deep.equal([]);
      expect(await fail(NOW + 100)).to.equal(true);
      expect(await claimDueTimers(store, claim('one', NOW + 10_000))).to.deep.equal([]);
      const [parked] = await pageParkedTimers(store.read, null, 10);
      expect(parked).to.include({ attempts: 2, parked: 1, error: 'no such rule' });
      expect(await resumeTimer(store.read, parked?.id ?? 0)).to.equal(true);
      expect(await claimDueTimers(store, claim('one', NOW + 10_000))).to.have.length(1);
    });

    it('cannot be failed by a node that lost its lease', async () => {
      const store = await ground.fresh();
      await withTimers(store, [timer('a', 'd', NOW)]);
      const [due] = await claimDueTimers(store, claim('one'));
      await claimDueTimers(store, claim('two', NOW + 1000));
      const failure = { node: 'one', error: 'x', retryAt: NOW, mostAttempts: 1 };
      expect(await failTimer(store.read, due?.id ?? 0, failure)).to.equal(false);
      expect(await resumeTimer(store.read, due?.id ?? 0)).to.equal(false);
    });

    it('refuse a request that does not exist', async () => {
      const store = await ground.fresh();
      await refusal(
        'STORE_FOREIGN_KEY',
        store.transaction((tx) => setTimers(tx, 999, [timer('a', 'd', NOW)])),
      );
    });
  });
}
