import { expect } from 'chai';
import { batchPapers, linkedPdf, makeLink, openPaper, printBatch } from '../../../engine/commands/documents/index.ts';
import { deleteDraft, noteOpened } from '../../../engine/commands/documents/index.ts';
import { getDocument, listOpenings } from '../../../engine/queries/documents/index.ts';
import { purgeOlder } from '../../../engine/store/retention/index.ts';
import type { Acting } from '../../support/people.ts';
import { onEachDatabase } from '../../support/world.ts';
import { expectRefused } from '../../support/world-refusal.ts';
import { type Month, openMonth } from './batches/month.ts';

const DAY_MS = 86_400_000;
const NOBODY = 'A'.repeat(32);

onEachDatabase('who opened a paper', (database) => {
  let on: Month;
  let told: string[];
  before(async () => {
    on = await openMonth(database);
    await on.entity();
    Object.assign(on.world.ctx, { opened: (way: string, papers: number) => told.push(`${way} ${papers}`) });
  });
  beforeEach(() => (told = []));
  after(() => on.world.close());

  const ctx = () => on.world.ctx;
  const issued = async (form = 'act') => (await on.issue(await on.file(), { form })).uuid;
  const openings = async (document: string, as = on.coordinator) => (await listOpenings(ctx(), as, { document })).items;
  const whole = (document: string, as = on.coordinator) => getDocument(ctx(), as, document);
  const open = (document: string, as: Acting, way: 'screen' | 'file' = 'file') => openPaper(ctx(), as, document, way);

  it('is written down: who, how and when, the newest first', async () => {
    const document = await issued();
    await open(document, on.coordinator, 'screen');
    await open(document, on.client);
    const openedAt = on.world.clock.now().getTime();
    expect((await openings(document)).map(({ by, ...how }) => ({ by: by?.uuid, ...how }))).to.deep.equal([
      { by: on.client.person, outside: true, way: 'file', openedAt },
      { by: on.coordinator.person, outside: false, way: 'screen', openedAt },
    ]);
    expect(told).to.deep.equal(['screen 1', 'file 1']);
  });

  it('is written down once a minute, however often the paper is asked for', async () => {
    const document = await issued();
    await Promise.all(Array.from({ length: 5 }, () => open(document, on.client)));
    await open(document, on.client, 'screen');
    expect((await openings(document)).map(({ way }) => way)).to.have.members(['file', 'screen']);
    on.world.clock.pass('PT1M');
    await open(document, on.client);
    expect(await openings(document)).to.have.length(3);
  });

  it('is told page by page', async () => {
    const document = await issued();
    for (let times = 0; times < 3; times += 1) {
      await open(document, on.coordinator);
      on.world.clock.pass('PT1M');
    }
    const first = await listOpenings(ctx(), on.coordinator, { document, limit: 2 });
    const second = await listOpenings(ctx(), on.coordinator, { document, limit: 2, cursor: first.next ?? '' });
    expect([first.items.length, second.items.length, second.next]).to.deep.equal([2, 1, null]);
    expect(second.items[0]?.openedAt).to.be.below(first.items[1]?.openedAt ?? 0);
  });

  it('is told to who may issue the document, and to nobody else', async () => {
    const document = await issued();
    await open(document, on.client);
    for (const who of [on.client, on.dispatcher]) {
      await expectRefused(on.world, () => openings(document, who), { code: 'FORBIDDEN' });
    }
    await expectRefused(on.world, () => openings(document, on.stranger), { code: 'DOCUMENT_NOT_FOUND' });
    await expectRefused(on.world, () => openings(NOBODY), { code: 'DOCUMENT_NOT_FOUND' });
    const wrong = () => listOpenings(ctx(), on.coordinator, { document, cursor: 'x' });
    await expectRefused(on.world, wrong, { code: 'QUERY_INVALID' });
  });

  it('is nobody to whom it was refused', async () => {
    const document = await issued();
    await expectRefused(on.world, () => open(document, on.stranger), { code: 'DOCUMENT_NOT_FOUND' });
    await expectRefused(on.world, () => open(document, on.dispatcher), { code: 'FORBIDDEN' });
    await expectRefused(on.world, () => linkedPdf(ctx(), NOBODY), { code: 'DOCUMENT_NOT_FOUND' });
    expect(await openings(document)).to.deep.equal([]);
    expect((await whole(document)).readings).to.deep.equal([]);
    expect(told).to.deep.equal([]);
  });

  it('tells staff that the client has seen it, and when first; that the client is not told', async () => {
    const document = await issued();
    await open(document, on.coordinator);
    expect((await whole(document)).readings).to.deep.equal([]);
    const first = on.world.clock.now().getTime();
    await open(document, on.client);
    on.world.clock.pass('PT1M');
    await open(document, on.client);
    const { readings } = await whole(document);
    expect(readings.map(({ by, firstAt, lastAt }) => [by?.uuid, firstAt, lastAt])).to.deep.equal([
      [on.client.person, first, first + 60_000],
    ]);
    expect((await whole(document, on.client)).readings).to.deep.equal([]);
  });

  it('is whoever has the link of a quote, without a name', async () => {
    const document = await issued('quote');
    const { url } = await makeLink(ctx(), on.coordinator, { document });
    await linkedPdf(ctx(), new URL(url).pathname.split('/').at(-1) ?? '');
    expect((await openings(document)).map(({ by, outside, way }) => [by, outside, way])).to.deep.equal([
      [null, true, 'link'],
    ]);
    expect((await whole(document)).readings.map(({ by }) => by)).to.deep.equal([null]);
    // To have looked at its page is not to have opened its paper.
    await noteOpened(ctx(), on.client, await whole(document, on.client));
    expect(await openings(document)).to.have.length(1);
  });

  it('is whoever took the archive or the print of a month, of each of its papers', async () => {
    for (let at = 0; at < 2; at += 1) await on.ended();
    const batch = await on.plan();
    await on.start(batch);
    await on.run();
    const documents = (await on.items(batch)).map(({ document }) => document?.uuid ?? '');
    for await (const { bytes } of await batchPapers(ctx(), on.coordinator, batch)) await bytes();
    await printBatch(ctx(), on.coordinator, { batch, copies: 2 });
    for (const document of documents) {
      expect((await openings(document)).map(({ way }) => way)).to.deep.equal(['print', 'archive']);
    }
    await expectRefused(on.world, () => printBatch(ctx(), on.coordinator, { batch, part: 2 }), {
      code: 'BATCH_REFUSED',
    });
    expect(told).to.deep.equal([`archive ${documents.length}`, `print ${documents.length}`]);
  });

  it('is forgotten after its time; that the client has seen it is not', async () => {
    const document = await issued('order');
    await open(document, on.client);
    const forget = (keep: number) => {
      const before = on.world.clock.now().getTime() - keep;
      return purgeOlder(ctx().store.read, 'document_opening', before, new AbortController().signal);
    };
    on.world.clock.pass('P30D');
    await open(document, on.coordinator);
    await forget(31 * DAY_MS);
    expect(await openings(document)).to.have.length(2);
    await forget(29 * DAY_MS);
    expect((await openings(document)).map(({ by }) => by?.uuid)).to.deep.equal([on.coordinator.person]);
    expect((await whole(document)).readings).to.have.length(1);
  });

  it('does not keep a draft from being thrown away', async () => {
    const { uuid: document } = await on.draft(await on.file());
    await open(document, on.coordinator);
    expect(await openings(document)).to.have.length(1);
    await expectRefused(on.world, () => open(document, on.client), { code: 'DOCUMENT_NOT_FOUND' });
    await deleteDraft(ctx(), on.coordinator, { document });
    await expectRefused(on.world, () => openings(document), { code: 'DOCUMENT_NOT_FOUND' });
  });
});
