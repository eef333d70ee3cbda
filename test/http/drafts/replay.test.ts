import { expect } from 'chai';
import { runDueTimers } from '../../../engine/clock/index.ts';
import { setFields } from '../../../engine/commands/index.ts';
import { NO_LOG } from '../../../engine/log.ts';
import { archiveJournals } from '../../../engine/main/retention/archive-journals.ts';
import type { Acting } from '../../support/people.ts';
import { onEachDatabase } from '../../support/world.ts';
import type { Json } from '../../support/world-pack.ts';
import { jobOf } from '../../support/world-upgrade.ts';
import { type Editors, openEditors } from '../definitions/editors.ts';

type Send = Awaited<ReturnType<Editors['as']>>;

onEachDatabase('real history on drafts', (database) => {
  let here: Editors;
  let seeing: Send;

  beforeEach(async () => {
    here = await openEditors({ database });
    seeing = await here.as(await here.world.person({ roles: ['editor', 'watcher'] }));
  });
  afterEach(() => here.close());

  const draft = async (by: Send, edit: (flow: Json) => void): Promise<void> => {
    const { definition } = (await by('GET', '/definitions/workflow/repair')).body;
    edit(definition);
    await by('PUT', '/drafts/workflow/repair', { definition }, { 'if-match': '"0"' });
  };
  const replay = async (by: Send, body: object = {}): Promise<Json> => (await by('POST', '/drafts/replay', body)).body;
  const send = (desk: Acting, request: Json, event: string, more: object = {}) =>
    here.world.send(desk, request, event, more);

  it('goes as it went on a pack that says the same: events, fields, timers', async () => {
    const { world, desk } = here;
    const estimated = await send(desk, await world.file(), 'estimate', { fields: { price: 9000 } });
    await setFields(world.ctx, desk, { request: estimated.uuid, fields: { note: 'call again' } });
    await send(desk, await world.file(), 'accept', { fields: { price: 1 } });
    world.clock.pass('P30D');
    await runDueTimers(world.ctx, { node: 'test', limit: 100, leaseMs: 30_000 });
    const kinds = (await world.rows('journal')).journal?.map(({ kind }) => kind);
    expect(kinds).to.include.members(['created', 'event', 'fields', 'timer']);
    // The session of before has run out.
    seeing = await here.as(await world.person({ roles: ['editor', 'watcher'] }));
    const before = await world.rows('request', 'journal', 'timer', 'outbox');
    expect(await replay(seeing)).to.deep.equal({
      release: 1,
      requests: 2,
      entries: kinds?.length,
      refused: 0,
      stuck: 0,
      items: [],
      next: null,
    });
    expect(await world.rows('request', 'journal', 'timer', 'outbox')).to.deep.equal(before);
  });

  it('tells which requests would have been refused, at which entry and why, and which would be stuck', async () => {
    const { world, desk } = here;
    const weighed = await send(desk, await world.file(), 'weigh');
    const ended = await send(desk, await world.file(), 'cancel', { comment: 'no' });
    expect(ended.ended).to.equal(true);
    await world.file();
    await draft(seeing, (flow) => {
      const { intake } = jobOf(flow);
      delete intake.on.weigh;
      delete jobOf(flow).weighing;
      delete intake.on.cancel;
    });
    const told = await replay(seeing);
    expect(told).to.include({ requests: 3, refused: 2, stuck: 1, next: null });
    const [second, first] = told.items;
    expect(second).to.include({ request: ended.uuid, number: ended.number, stuck: true });
    expect(first).to.include({ request: weighed.uuid, stuck: false });
    expect(first.refused.map(({ seq, event, reasons }: Json) => [seq, event, reasons[0].rule])).to.deep.equal([
      [2, 'weigh', 'not-offered:weigh'],
    ]);
    expect(first.refused[0].reasons[0].text.ru).to.equal('на этом шаге заявки такого действия нет');
    const pages = [await replay(seeing, { limit: 2 })];
    pages.push(await replay(seeing, { limit: 2, cursor: pages[0].next }));
    expect(pages.map(({ requests }) => requests)).to.deep.equal([2, 1]);
    expect(pages[1].next).to.equal(null);
    expect(pages.flatMap(({ items }) => items)).to.deep.equal(told.items);
  });

  it('follows the drafts: what is edited between two calls is seen by the next', async () => {
    await send(here.desk, await here.world.file(), 'weigh');
    const without = (flow: Json): void => {
      delete jobOf(flow).intake.on.weigh;
      delete jobOf(flow).weighing;
    };
    expect(await replay(seeing)).to.include({ requests: 1, refused: 0 });
    await draft(seeing, without);
    expect(await replay(seeing)).to.include({ requests: 1, refused: 1 });
    await seeing('DELETE', '/drafts/workflow/repair');
    expect(await replay(seeing)).to.include({ requests: 1, refused: 0 });
  });

  it('passes over journals of which most lies in an archive: nobody is called stuck for what cannot be read', async () => {
    const { world, desk } = here;
    const weighed = await send(desk, await world.file(), 'weigh');
    await send(desk, await send(desk, weighed, 'stop-weighing'), 'cancel', { comment: 'no' });
    world.clock.pass('P31D');
    const { now } = world.clock;
    const quiet = { log: NO_LOG, signal: new AbortController().signal };
    await archiveJournals(world.store, { now, ...quiet, keepMs: 30 * 86_400_000, atOnce: 10 });
    await world.file();
    seeing = await here.as(await world.person({ roles: ['editor', 'watcher'] }));
    expect(await replay(seeing)).to.include({ requests: 1, refused: 0, stuck: 0 });
  });

  it('counts requests that the author may not read, and tells nothing of them', async () => {
    await send(here.desk, await here.world.file(), 'weigh');
    const blind = await here.as(here.editor);
    await draft(blind, (flow) => {
      delete jobOf(flow).intake.on.weigh;
      delete jobOf(flow).weighing;
    });
    expect(await replay(blind))
      .to.include({ requests: 1, refused: 1 })
      .and.deep.include({ items: [] });
  });

  it('is refused for drafts with errors, to who may not draft, and with a cursor that is none', async () => {
    const desk = await here.as(here.desk);
    expect((await replay(desk)).error.code).to.equal('FORBIDDEN');
    expect((await replay(seeing, { cursor: 'x' })).error.code).to.equal('INPUT_INVALID');
    expect((await replay(seeing, { limit: 201 })).error.code).to.equal('INPUT_INVALID');
    await draft(seeing, (flow) => {
      delete jobOf(flow).weighing;
    });
    expect((await replay(seeing)).error.code).to.equal('PACK_INVALID');
  });
});
