import { expect } from 'chai';
import {
  createBatch,
  receiveOriginal,
  refreshBatch,
  signDocument,
} from '../../../../engine/commands/documents/index.ts';
import type { RequestView } from '../../../../engine/commands/index.ts';
import { type BatchItemView, listBatchItems } from '../../../../engine/queries/documents/batches/index.ts';
import { onEachDatabase } from '../../../support/world.ts';
import { CLIENT } from '../ground.ts';
import { MARCH, type Month, openMonth } from './month.ts';

const OTHER = 'other-haulage';

onEachDatabase('what is worth a look in a month', (database) => {
  let on: Month;
  beforeEach(async () => {
    on = await openMonth(database);
    await on.entity();
  });
  afterEach(() => on.world.close());

  const write = (sql: string, params: (string | number | null)[] = []) => on.world.store.read.run(sql, params);
  const ofRequest = (set: string, { uuid }: RequestView) =>
    write(`UPDATE work_line SET ${set} WHERE request_id = (SELECT id FROM request WHERE uuid = ?)`, [uuid]);
  const said = (items: readonly BatchItemView[]) => items.map(({ warnings }) => warnings.map(({ rule }) => rule));
  const items = async (more?: Parameters<Month['plan']>[0]) => on.items(await on.plan(more));
  /** An act of February that was issued. */
  const before = async (client?: string) =>
    on.issue(await on.ended(client, '2026-02-10'), { day: '2026-02-28' }) as Promise<{ uuid: string }>;

  it('is nothing where everything is in order, and an act without anything is not counted', async () => {
    await on.ended();
    const batch = await on.plan();
    expect(said(await on.items(batch))).to.deep.equal([[]]);
    const { counts, leftOut } = await on.look(batch);
    expect([counts.warnings, leftOut.unfinished]).to.deep.equal([0, 0]);
  });

  it('is what its requests lack: open items, works for nothing, works of other days, each with the way there', async () => {
    const [open, free, other] = [await on.ended(), await on.ended(), await on.ended()];
    const items0 = [{ id: 'photo' }, { id: 'note', optional: true }, { id: 'seal' }].map((item) => ({
      ...item,
      title: { en: item.id },
      type: 'text',
    }));
    const checklists = JSON.stringify({ visit: { items: items0, values: { seal: 'whole' } } });
    await write('UPDATE request SET checklists = ? WHERE uuid = ?', [checklists, open.uuid]);
    await ofRequest('price = 0, amount = 0', free);
    await ofRequest("day = '2026-02-27'", other);
    const [item] = await items();
    expect(item?.warnings.map(({ rule, params, place }) => [rule, params?.['count'], place?.id])).to.deep.equal([
      [`checklist-open:${open.number}`, 1, open.uuid],
      [`price-zero:${free.number}`, 1, free.uuid],
      [`works-other-days:${other.number}`, 1, other.uuid],
    ]);
    expect(item?.gaps).to.deep.equal([]);
  });

  it('is not the price of works on a paper that tells none', async () => {
    await ofRequest('price = 0, amount = 0', await on.ended());
    expect(said(await items({ form: 'order' }))).to.deep.equal([[]]);
  });

  it('is that the act before is not signed, then that its original is not back, then nothing', async () => {
    const { uuid: document } = await before();
    await on.ended();
    const batch = await on.plan();
    const [item] = await on.items(batch);
    const warning = item?.warnings[0];
    expect([warning?.rule, warning?.params, warning?.place]).to.deep.equal([
      'previous-unsigned:1',
      { day: '2026-02-28' },
      { kind: 'document', id: document, path: '' },
    ]);
    const { ctx } = on.world;
    await signDocument(ctx, on.coordinator, { document, role: 'client', method: 'paper' });
    await refreshBatch(ctx, on.coordinator, batch);
    expect(said(await on.items(batch))).to.deep.equal([['original-awaited:1']]);
    await receiveOriginal(ctx, on.coordinator, { document, received: true });
    await refreshBatch(ctx, on.coordinator, batch);
    expect(said(await on.items(batch))).to.deep.equal([[]]);
  });

  it('is not the act of another client, nor one that is void or was replaced', async () => {
    await before(OTHER);
    const { uuid } = await before();
    await write("UPDATE document SET status = 'void' WHERE uuid = ?", [uuid]);
    await on.ended();
    expect(said(await items())).to.deep.equal([[]]);
  });

  it('is what was done in the period on requests that did not end in it, told once for each client', async () => {
    const open = await on.file();
    const later = await on.ended(CLIENT, '2026-04-02');
    const idle = await on.file();
    await ofRequest("day = '2026-04-01'", idle);
    await on.file(OTHER);
    await on.issue(await on.file());
    const first = await on.ended();
    const batch = await on.plan();
    expect(said(await on.items(batch))).to.deep.equal([
      ['previous-unsigned:1', `works-left-open:${open.number}`, `works-left-ended:${later.number}`],
    ]);
    expect((await on.look(batch)).leftOut.unfinished).to.equal(3);
    expect(said(await items({ form: 'order' })).flat()).to.deep.equal([]);
    const [item] = await on.items(batch);
    expect(item?.requests.map(({ uuid }) => uuid)).to.deep.equal([first.uuid]);
  });

  it('tells nobody of requests whose documents he does not issue', async () => {
    await on.file();
    await on.ended();
    const { uuid } = await createBatch(on.world.ctx, on.keeper, MARCH);
    expect((await on.look(uuid)).leftOut.unfinished).to.equal(0);
  });

  it('is that a client gets documents in several currencies', async () => {
    await ofRequest("currency = 'USD'", await on.ended());
    await on.ended();
    const found = await items();
    expect(said(found)).to.deep.equal([['currencies-several:RUB, USD'], []]);
    expect(found[0]?.warnings[0]?.place).to.include({ kind: 'client', path: '' });
  });

  it('keeps nothing from being issued, stays with what was, and is looked for by itself', async () => {
    await ofRequest('price = 0, amount = 0', await on.ended());
    await on.ended(OTHER);
    const batch = await on.plan();
    const only = (warnings: boolean) =>
      listBatchItems(on.world.ctx, on.coordinator, batch, { warnings }).then(({ items: found }) => found.length);
    expect([await only(true), await only(false)]).to.deep.equal([1, 1]);
    await on.start(batch);
    expect(await on.run()).to.equal(2);
    expect([(await on.look(batch)).counts.warnings, await only(true)]).to.deep.equal([1, 1]);
  });

  it('is unknown of what was planned before it was looked for', async () => {
    await on.ended();
    const batch = await on.plan();
    await write('UPDATE document_batch_item SET warnings = NULL, has_warnings = NULL');
    await write(`UPDATE document_batch SET left_out = '{"documented":0,"drafted":0,"withoutWorks":0,"unfit":0}'`);
    expect(said(await on.items(batch))).to.deep.equal([[]]);
    const { counts, leftOut } = await on.look(batch);
    expect([counts.warnings, leftOut.unfinished]).to.deep.equal([0, 0]);
  });
});
