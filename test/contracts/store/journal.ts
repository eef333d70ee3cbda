import { expect } from 'chai';
import { appendJournal, insertRequest, type JournalRow, pageJournal } from '../../../engine/store/index.ts';
import { refusal } from '../../support/failure.ts';
import type { Ground } from '../store.contract.ts';
import { HASH, makeWorld, newRequest, NOW } from './world.ts';

const entry = (requestId: number, seq: number): JournalRow => ({
  requestId,
  seq,
  kind: 'event',
  event: 'accept',
  payload: { fields: { amount: 12, note: 'ё😀' }, list: [1, null] },
  transitions: ['accept-it'],
  actorId: 1,
  at: NOW + seq,
  effectiveHash: HASH,
  evaluator: '1',
  reads: { 'fields.amount': 12 },
  status: 'new',
  stage: null,
});

export function journalContract(ground: Ground): void {
  describe('journal', () => {
    it('gives back what happened, oldest first, page by page', async () => {
      const store = await ground.fresh();
      const world = await makeWorld(store);
      const id = await store.transaction(async (tx) => {
        const requestId = await insertRequest(tx, newRequest(world));
        for (let seq = 1; seq <= 5; seq++) await appendJournal(tx, entry(requestId, seq));
        return requestId;
      });
      const [first, second] = [await pageJournal(store.read, id, 0, 3), await pageJournal(store.read, id, 3, 3)];
      expect([...first, ...second]).to.deep.equal([1, 2, 3, 4, 5].map((seq) => entry(id, seq)));
      expect(await pageJournal(store.read, id, 5, 3)).to.deep.equal([]);
    });

    it('refuses a sequence number that is taken, and a request that is unknown', async () => {
      const store = await ground.fresh();
      const world = await makeWorld(store);
      const id = await store.transaction((tx) => insertRequest(tx, newRequest(world)));
      await store.transaction((tx) => appendJournal(tx, entry(id, 1)));
      await refusal(
        'STORE_UNIQUE',
        store.transaction((tx) => appendJournal(tx, entry(id, 1))),
      );
      await refusal(
        'STORE_FOREIGN_KEY',
        store.transaction((tx) => appendJournal(tx, entry(999, 1))),
      );
    });

    it('keeps nothing of a transaction that was undone', async () => {
      const store = await ground.fresh();
      const world = await makeWorld(store);
      const id = await store.transaction((tx) => insertRequest(tx, newRequest(world)));
      await refusal(
        'STORE_UNIQUE',
        store.transaction(async (tx) => {
          await appendJournal(tx, entry(id, 1));
          await appendJournal(tx, entry(id, 1));
        }),
      );
      expect(await pageJournal(store.read, id, 0, 10)).to.deep.equal([]);
    });
  });
}
