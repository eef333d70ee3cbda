import { expect } from 'chai';
import { addComment, createRequest, sendEvent } from '../../engine/commands/index.ts';
import { runDueTimers } from '../../engine/clock/index.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { expectRefused } from '../support/world-refusal.ts';

onEachDatabase('imported history', (database) => {
  let world: World;
  const at = (day: number): Date => new Date(Date.UTC(2019, 4, day, 7));

  before(async () => {
    world = await openWorld({ database });
  });
  after(() => world.close());

  const imported = () =>
    createRequest(world.ctx, 'system', {
      type: 'repair',
      subject: 'Old',
      fields: { note: 'old' },
      history: { at: at(1) },
    });

  it('happens when it happened, keeps its row, arms no timer and sends no effect', async () => {
    const old = await imported();
    const given = { request: old.uuid, event: 'estimate', fields: { price: 9000 } };
    const view = await sendEvent(world.ctx, 'system', { ...given, history: { at: at(2), row: 17 } });
    expect(view.states).to.include('waiting');
    const { request, journal, timers, outbox } = await world.records(old);
    expect(journal.map((row) => row.at)).to.deep.equal([at(1).getTime(), at(2).getTime()]);
    expect(request).to.include({ createdAt: at(1).getTime(), updatedAt: at(2).getTime() });
    expect(journal[1]?.payload).to.include({ row: 17 });
    expect([timers, outbox]).to.deep.equal([[], []]);
    expect((request.envelope as { instance: { timers: object } }).instance.timers).to.deep.equal({});
  });

  it('fires nothing later, and goes on as a living request with its next event', async () => {
    const old = await imported();
    world.clock.pass('P30D');
    expect(await runDueTimers(world.ctx, { node: 'a' })).to.deep.equal({ fired: 0, stale: 0, failed: 0 });
    const desk = await world.person('desk');
    await world.send(desk, old, 'estimate', { fields: { price: 9000 } });
    const { timers, outbox } = await world.records(old);
    expect(timers).to.have.length(2);
    expect(outbox.map((row) => row.created_at)).to.deep.equal([world.clock.now().getTime()]);
  });

  it('takes the timers of a living request away when it leaves their state', async () => {
    const filed = await world.file();
    await sendEvent(world.ctx, 'system', { request: filed.uuid, event: 'weigh', history: { at: at(3) } });
    expect((await world.records(filed)).timers).to.deep.equal([]);
  });

  it('is refused like anything else, and then nothing changes', async () => {
    const old = await imported();
    const attempt = () =>
      sendEvent(world.ctx, 'system', { request: old.uuid, event: 'finish', history: { at: at(2) } });
    await expectRefused(world, attempt, { code: 'EVENT_REFUSED', reasons: ['not-offered:finish'] });
  });

  it('is announced to nobody who watches the request, unless that is asked', async () => {
    const old = await imported();
    const asked = await imported();
    const watcher = await world.person('desk');
    for (const { uuid } of [old, asked]) {
      await addComment(world.ctx, watcher, { request: uuid, body: 'I watch it', isPublic: false });
    }
    const told = async (request: { readonly uuid: string }, effects: boolean): Promise<unknown[]> => {
      const before = (await world.records(request)).outbox.length;
      const estimate = { request: request.uuid, event: 'estimate', fields: { price: 9000 } };
      await sendEvent(world.ctx, 'system', { ...estimate, history: { at: at(2), effects } });
      return (await world.records(request)).outbox.slice(before).map(({ kind }) => kind);
    };
    expect(await told(old, false)).to.deep.equal([]);
    expect(await told(asked, true)).to.include('announce');
  });
});
