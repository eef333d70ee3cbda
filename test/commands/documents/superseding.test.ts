import { expect } from 'chai';
import { answerByLink, makeLink } from '../../../engine/commands/documents/index.ts';
import { addWork, changeWork } from '../../../engine/commands/works/index.ts';
import { getJournal } from '../../../engine/queries/index.ts';
import { getDocument } from '../../../engine/queries/documents/index.ts';
import { listWorks } from '../../../engine/queries/works/index.ts';
import type { Store } from '../../../engine/store/index.ts';
import { onEachDatabase } from '../../support/world.ts';
import { failureOf } from '../../support/world-refusal.ts';
import { type DocumentGround, openDocumentGround } from './ground.ts';

const ROUNDS = 8;

onEachDatabase('a quote over several requests whose works are changed', (database) => {
  let on: DocumentGround;
  before(async () => {
    on = await openDocumentGround(database);
    await on.entity();
  });
  after(() => on.world.close());

  const whole = (uuid: string) => getDocument(on.world.ctx, on.coordinator, uuid);
  /** A quote over two requests, in the order in which they were filed or the other way round. */
  const quoted = async (turned: boolean) => {
    const filed = [await on.file(), await on.file()];
    const requests = filed.map(({ uuid }) => uuid);
    const [first] = filed;
    if (first === undefined) throw new Error('nothing was filed');
    const { uuid } = await on.issue(first, { form: 'quote', requests: turned ? requests.toReversed() : requests });
    return { document: uuid, requests };
  };
  /** What counts how often transactions are begun, and how often their work is run: more when one was undone. */
  const counting = () => {
    const count = { begun: 0, run: 0 };
    const { store } = on.world.ctx;
    const transaction: Store['transaction'] = (work) => {
      count.begun += 1;
      return store.transaction((tx) => {
        count.run += 1;
        return work(tx);
      });
    };
    return { count, ctx: { ...on.world.ctx, store: { ...store, transaction } } };
  };
  const done = async (request: string) =>
    (await getJournal(on.world.ctx, on.coordinator, request)).items
      .filter(({ kind }) => kind === 'document')
      .map(({ record }) => record?.done);

  it('is superseded once, and no two who change them at the same time stand in each other’s way', async () => {
    const { count, ctx } = counting();
    for (let round = 0; round < ROUNDS; round += 1) {
      const { document, requests } = await quoted(round % 2 === 1);
      const turn = round % 4 < 2 ? requests : requests.toReversed();
      await Promise.all(
        turn.map((request) => addWork(ctx, on.coordinator, { request, item: 'visit-city', quantity: 1000 })),
      );
      expect((await whole(document)).status).to.equal('superseded');
      for (const request of requests) {
        expect((await done(request)).filter((each) => each === 'superseded')).to.deep.equal(['superseded']);
      }
    }
    expect(count).to.deep.equal({ begun: 2 * ROUNDS, run: 2 * ROUNDS });
  });

  it('is either answered or superseded first, and nothing is undone when both come at once', async () => {
    const { count, ctx } = counting();
    for (let round = 0; round < ROUNDS; round += 1) {
      const { document, requests } = await quoted(round % 2 === 1);
      const { url } = await makeLink(on.world.ctx, on.coordinator, { document });
      const code = url.split('/').at(-1) ?? '';
      const snapshotHash = (await whole(document)).snapshotHash ?? '';
      const answer = { code, snapshotHash, decision: 'approved', name: 'Anna', address: '' } as const;
      const [answered] = await Promise.allSettled([
        answerByLink(ctx, answer),
        addWork(ctx, on.coordinator, { request: requests[1] ?? '', item: 'visit-city', quantity: 1000 }),
      ]);
      const told = await done(requests[0] ?? '');
      expect(told.slice(-2)).to.deep.equal(
        answered.status === 'fulfilled' ? ['approved', 'superseded'] : ['linked', 'superseded'],
      );
      expect((await whole(document)).status).to.equal('superseded');
    }
    expect(count.run).to.equal(count.begun);
  });

  it('keeps its force when the change is refused', async () => {
    const { document, requests } = await quoted(false);
    const [work] = (await listWorks(on.world.ctx, on.coordinator, requests[1] ?? '', {})).items;
    const wrong = () =>
      changeWork(on.world.ctx, on.coordinator, { uuid: work?.uuid ?? '', quantity: 2000, expectedVersion: 7 });
    expect((await failureOf(wrong)).code).to.equal('SNAPSHOT_STALE');
    const unknown = () =>
      addWork(on.world.ctx, on.coordinator, { request: 'R-000000', item: 'visit-city', quantity: 1000 });
    expect((await failureOf(unknown)).code).to.equal('REQUEST_NOT_FOUND');
    expect((await whole(document)).status).to.equal('issued');
  });
});
