import { expect } from 'chai';
import {
  cancelBatch,
  issueBatches,
  issueDocument,
  refreshBatch,
  resumeBatch,
  startBatch,
} from '../../../../engine/commands/documents/index.ts';
import { isReglamentError } from '../../../../engine/errors.ts';
import { getBatch, listBatches } from '../../../../engine/queries/documents/batches/index.ts';
import { onEachDatabase } from '../../../support/world.ts';
import { ACT } from '../ground.ts';
import { type Month, openMonth } from './month.ts';

/** An act for each request. */
const SINGLE = { ...ACT, group: undefined };

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (isReglamentError(error)) return [error.code, ...error.details.map(({ rule }) => rule)].join(' ');
    throw error;
  }
  return 'done';
}

onEachDatabase('a month that is issued', (database) => {
  let on: Month;
  beforeEach(async () => {
    on = await openMonth(database, SINGLE);
    await on.entity();
  });
  afterEach(() => on.world.close());

  const filed = async (count: number) => {
    for (let at = 0; at < count; at += 1) await on.ended();
  };

  it('has its numbers in the order of the plan, each with its paper, and adds up to what was planned', async () => {
    await filed(5);
    const batch = await on.plan();
    const planned = await on.look(batch);
    await on.start(batch);
    expect(await on.run()).to.equal(5);
    const items = await on.items(batch);
    expect(items.map(({ document }) => [document?.number, document?.rendered])).to.deep.equal(
      [1, 2, 3, 4, 5].map((number) => [String(number), true]),
    );
    const view = await on.look(batch);
    expect([view.status, view.counts.issued, view.counts.unrendered]).to.deep.equal(['done', 5, 0]);
    expect(view.sums?.[0]?.issued).to.deep.equal(planned.sums?.[0]?.planned);
    expect((await on.acts()).map(({ day }) => day)).to.deep.equal(Array.from({ length: 5 }, () => '2026-03-31'));
  });

  it('is written into the journal of each request once, as issued', async () => {
    const request = await on.ended();
    await on.start(await on.plan());
    await on.run();
    const { journal } = await on.world.records(request);
    const entries = journal.filter(({ kind }) => kind === 'document');
    expect(entries.map(({ payload }) => (payload as { done: string }).done)).to.deep.equal(['issued']);
  });

  it('is not started while documents lack something, unless those are left out', async () => {
    await filed(2);
    const held = await on.ended();
    const batch = await on.plan();
    await on.world.store.read.run("UPDATE document_batch_item SET has_gaps = 1, gaps = '[]' WHERE position = 2");
    expect(await refusal(on.start(batch))).to.equal('BATCH_REFUSED batch-gaps');
    expect((await on.look(batch)).counts.waiting, 'nothing was changed').to.equal(3);
    await on.start(batch, true);
    expect(await on.run()).to.equal(2);
    const items = await on.items(batch);
    expect(items.map(({ status }) => status)).to.deep.equal(['issued', 'skipped', 'issued']);
    expect(items[2]?.requests[0]?.uuid).to.equal(held.uuid);
    expect(items.map(({ document }) => document?.number)).to.deep.equal(['1', undefined, '2']);
  });

  it('goes on behind a document that is refused, says why and where, and loses no number', async () => {
    await filed(3);
    const batch = await on.plan();
    await on.start(batch);
    const [, second] = await on.items(batch);
    const taken = second?.requests[0];
    await on.issue({ uuid: taken?.uuid } as never, { day: '2026-03-30' });
    expect(await on.run()).to.equal(2);
    const items = await on.items(batch);
    expect(items.map(({ status }) => status)).to.deep.equal(['issued', 'failed', 'issued']);
    expect(items[1]?.gaps.map(({ rule, place }) => [rule, place?.kind, place?.id])).to.deep.equal([
      [`request-documented:${taken?.number}`, 'request', taken?.uuid],
    ]);
    expect((await on.acts()).map(({ seriesNumber }) => seriesNumber)).to.deep.equal([1, 2, 3]);
    expect((await on.look(batch)).may.resume).to.equal(true);
  });

  it('leaves nothing behind of a document that is refused', async () => {
    await filed(2);
    const batch = await on.plan();
    await on.start(batch);
    await on.entity(null);
    await on.run();
    expect((await on.look(batch)).counts).to.include({ issued: 0, failed: 2 });
    expect((await on.world.rows('document', 'document_request', 'document_series'))['document']).to.deep.equal([]);
    const [first] = await on.items(batch);
    expect(first?.gaps.map(({ rule, place }) => [rule, place?.path])).to.deep.equal([
      ['requisite-empty:seller-inn', 'inn'],
    ]);
    await on.entity();
    await resumeBatch(on.world.ctx, on.coordinator, { batch, again: true });
    await on.run();
    expect((await on.acts()).map(({ seriesNumber }) => seriesNumber)).to.deep.equal([1, 2]);
  });

  it('stops between documents when it is called off, and goes on where it was', async () => {
    await filed(8);
    const batch = await on.plan();
    await on.start(batch);
    const plain = { ...on.renderer };
    let called = false;
    on.renderer.render = async (job) => {
      if (!called) {
        called = true;
        await cancelBatch(on.world.ctx, on.coordinator, batch);
      }
      return plain.render(job);
    };
    await on.run();
    const view = await on.look(batch);
    expect(view.status).to.equal('cancelled');
    expect(view.counts.waiting).to.be.within(1, 7);
    expect(view.counts.unrendered).to.equal(0);
    expect(await on.run(), 'nothing runs').to.equal(0);
    await resumeBatch(on.world.ctx, on.coordinator, { batch, again: false });
    await on.run();
    expect((await on.look(batch)).status).to.equal('done');
    expect((await on.items(batch)).map(({ document }) => document?.number)).to.deep.equal(
      Array.from({ length: 8 }, (_, at) => String(at + 1)),
    );
  });

  it('is issued though no paper can be made now', async () => {
    await filed(3);
    const batch = await on.plan();
    on.renderer.failing = Object.assign(new Error('no browser'), { code: 'RENDER_UNAVAILABLE' });
    await on.start(batch);
    await on.run();
    expect((await on.look(batch)).counts).to.include({ issued: 3, unrendered: 3 });
  });

  it('stops when who started it is gone, says so, and goes on by order of another', async () => {
    await filed(2);
    const batch = await on.plan();
    await on.start(batch);
    await on.world.store.read.run('UPDATE person SET active = 0 WHERE uuid = ?', [on.coordinator.person]);
    await on.run();
    const other = await on.world.person({ roles: ['coordinator'] });
    const view = await getBatch(on.world.ctx, other, batch);
    expect([view.status, view.reason?.rule, view.counts.waiting]).to.deep.equal(['stopped', 'PERSON_NOT_FOUND', 2]);
    await resumeBatch(on.world.ctx, other, { batch, again: false });
    expect(await on.run()).to.equal(2);
  });

  it('of the same requests twice issues each once', async () => {
    await filed(3);
    const [first, second] = [await on.plan(), await on.plan()];
    await on.start(first);
    await on.start(second);
    expect(await on.run()).to.equal(3);
    expect((await on.look(second)).counts).to.include({ issued: 0, failed: 3 });
    expect(await on.acts()).to.have.lengthOf(3);
  });

  it('by two processes at once issues each once, without a gap', async () => {
    await filed(6);
    const batch = await on.plan();
    await on.start(batch);
    const both = await Promise.all([on.run(), on.run()]);
    expect(both[0] + both[1]).to.equal(6);
    expect((await on.acts()).map(({ seriesNumber }) => seriesNumber)).to.deep.equal([1, 2, 3, 4, 5, 6]);
  });

  it('issues nothing more when the process is told to stop', async () => {
    await filed(3);
    await on.start(await on.plan());
    expect(await issueBatches(on.world.ctx, AbortSignal.abort())).to.equal(0);
    expect(await on.run()).to.equal(3);
  });

  it('takes no order that does not fit where it stands', async () => {
    const empty = await on.plan();
    expect(await refusal(on.start(empty))).to.equal('BATCH_REFUSED batch-empty');
    await filed(1);
    const batch = await on.plan();
    const { ctx } = on.world;
    const resume = (again: boolean) => refusal(resumeBatch(ctx, on.coordinator, { batch, again }));
    expect(await resume(false)).to.equal('BATCH_REFUSED batch-unstarted');
    await on.start(batch);
    expect(await refusal(on.start(batch))).to.equal('BATCH_REFUSED batch-status:running');
    expect(await refusal(refreshBatch(ctx, on.coordinator, batch))).to.equal('BATCH_REFUSED batch-status:running');
    await on.run();
    expect(await refusal(cancelBatch(ctx, on.coordinator, batch))).to.equal('BATCH_REFUSED batch-status:done');
    expect(await resume(false)).to.equal('BATCH_REFUSED batch-status:done');
    expect(await resume(true)).to.equal('BATCH_REFUSED batch-empty');
    expect((await on.look(batch)).status).to.equal('done');
  });

  it('is ordered by who may issue it, seen by who may read it, and by nobody else', async () => {
    await filed(1);
    const batch = await on.plan();
    const { ctx } = on.world;
    const start = (as: { person: string }) => refusal(startBatch(ctx, as, { batch, skipGaps: false }));
    expect(await start(on.dispatcher)).to.equal('BATCH_REFUSED right prices-unseen');
    expect(await start(on.keeper)).to.equal('BATCH_REFUSED prices-unseen');
    expect(await start(on.client)).to.equal('BATCH_NOT_FOUND');
    const seen = await getBatch(ctx, on.dispatcher, batch);
    expect([seen.sums, seen.may.start]).to.deep.equal([null, false]);
    expect(await refusal(getBatch(ctx, on.client, batch))).to.equal('BATCH_NOT_FOUND');
    expect(await refusal(listBatches(ctx, on.client))).to.equal('FORBIDDEN');
    expect((await listBatches(ctx, on.dispatcher)).items.map(({ uuid }) => uuid)).to.deep.equal([batch]);
    const ours = await on.world.person({ roles: [] });
    expect(await refusal(getBatch(ctx, ours, batch))).to.equal('BATCH_NOT_FOUND');
  });

  it('keeps to documents that were issued by hand meanwhile', async () => {
    await filed(4);
    const batch = await on.plan();
    const [other] = [await on.ended()];
    const { uuid } = await on.draft(other, { day: '2026-03-31' });
    await on.start(batch);
    await Promise.all([on.run(), issueDocument(on.world.ctx, on.coordinator, { document: uuid })]);
    expect((await on.acts()).map(({ seriesNumber }) => seriesNumber)).to.deep.equal([1, 2, 3, 4, 5]);
  });
});
