import { expect } from 'chai';
import { createRequest, type RequestView, sendEvent } from '../../../engine/commands/index.ts';
import type { Acting } from '../../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../../support/world.ts';
import { editPack, type Json, readPackFiles } from '../../support/world-pack.ts';
import { expectRefused } from '../../support/world-refusal.ts';
import { jobOf } from '../../support/world-upgrade.ts';

const open = (count: number, note: string): Json => ({
  and: [{ '==': [{ var: 'fields.note' }, note] }, { '==': [{ var: 'request.openChildren' }, count] }],
});
const next: Json = { type: 'repair', relation: 'follow-up', fields: { note: { value: 'next' } } };

/** The workshop, in which the end of all parts, or the first part, files what comes next, tells people, and waits. */
const PACK = editPack(readPackFiles(), 'workflows/repair.json', (flow) => {
  const { work } = jobOf(flow);
  const guard = { type: 'rule', params: { or: [open(0, 'waits'), open(1, 'counts')] } };
  const actions = [
    { type: 'notify', params: { notification: 'ready' } },
    { type: 'sub-request', params: next },
  ];
  work.always = [{ id: 'parts-done', target: '#waiting', guard, actions }];
});

onEachDatabase('a part whose end happened elsewhere', (database) => {
  let world: World;
  let desk: Acting;
  let above: RequestView;
  const then = new Date(Date.UTC(2019, 4, 1, 7));

  before(async () => {
    world = await openWorld({ database, pack: PACK });
    desk = await world.person('desk');
  });
  beforeEach(async () => {
    above = await world.file({ fields: { note: 'waits' } });
  });
  after(() => world.close());

  const part = () => world.file({ parent: above.uuid, fields: { note: 'part' } });
  const goToWork = () => sendEvent(world.ctx, desk, { request: above.uuid, event: 'estimate', fields: { price: 100 } });
  const end = (request: { uuid: string }, effects?: boolean) =>
    sendEvent(world.ctx, 'system', {
      request: request.uuid,
      event: 'cancel',
      comment: 'no',
      ...(effects === undefined ? {} : { history: { at: then, effects } }),
    });
  /** What the end of a part leaves of the one above: its state, and what goes out, is armed and is filed because of it. */
  const left = async (work: () => Promise<unknown>) => {
    const before = (await world.records(above)).outbox.length;
    await work();
    const { request, outbox, timers, journal } = await world.records(above);
    const { filed = [] } = (journal.at(-1)?.payload ?? {}) as { filed?: unknown[] };
    return {
      status: request.status,
      at: journal.at(-1)?.at,
      told: outbox.length - before,
      timers: timers.length,
      filed: filed.length,
    };
  };

  it('lets the one above go on, and tells nobody, arms nothing and files nothing there', async () => {
    const below = await part();
    await goToWork();
    const quiet = { status: 'waiting', at: then.getTime(), told: 0, timers: 0, filed: 0 };
    expect(await left(() => end(below, false))).to.deep.equal(quiet);
  });

  it('does there all that it would have done here where that is asked, and so does one that ends here', async () => {
    for (const effects of [true, undefined]) {
      above = await world.file({ fields: { note: 'waits' } });
      const below = await part();
      await goToWork();
      const here = await left(() => end(below, effects));
      expect(here, String(effects)).to.deep.include({ status: 'waiting', filed: 1, timers: 2 });
      expect(here.told).to.be.greaterThan(0);
    }
  });

  it('wakes the one above as quietly when it is filed', async () => {
    above = await world.file({ fields: { note: 'counts' } });
    await goToWork();
    const old = { type: 'repair', subject: 'Old', fields: { note: 'old' }, parent: above.uuid, history: { at: then } };
    const quiet = { status: 'waiting', at: then.getTime(), told: 0, timers: 0, filed: 0 };
    expect(await left(() => createRequest(world.ctx, 'system', old))).to.deep.equal(quiet);
  });

  it('that is refused leaves the one above as it is', async () => {
    const below = await part();
    await goToWork();
    const again = () => sendEvent(world.ctx, 'system', { request: below.uuid, event: 'finish', history: { at: then } });
    await expectRefused(world, again, { code: 'EVENT_REFUSED', reasons: ['not-offered:finish'] });
  });
});
