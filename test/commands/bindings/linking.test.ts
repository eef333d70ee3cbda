import { expect } from 'chai';
import { linkRequests, mergeRequest, setFields, unlinkRequests } from '../../../engine/commands/index.ts';
import { getOffers } from '../../../engine/queries/index.ts';
import { watchRequest } from '../../../engine/commands/watch/watch-request.ts';
import type { Acting } from '../../support/people.ts';
import { registersOf } from '../../support/bound-things.ts';
import { onEachDatabase, openWorld, type World } from '../../support/world.ts';
import { expectRefused } from '../../support/world-refusal.ts';

onEachDatabase('requests that have to do with each other', (database) => {
  let world: World;
  let desk: Acting;

  before(async () => {
    world = await openWorld({ database });
    desk = await world.person('desk');
    await registersOf(world.store).client('north');
  });
  after(() => world.close());

  const merge = (request: { uuid: string }, into: { number: string } | null, as: Acting = desk) =>
    mergeRequest(world.ctx, as, { request: request.uuid, into: into?.number ?? null });

  it('links one with another once, and takes it back from either side', async () => {
    const [one, two] = [await world.file(), await world.file()];
    const link = { request: one.uuid, to: two.number, kind: 'blocks' as const };
    await linkRequests(world.ctx, desk, link);
    const { journal } = await world.records(one);
    expect(journal[1]).to.deep.include({
      kind: 'linked',
      payload: { link: 'blocks', request: two.uuid, number: two.number },
    });
    await expectRefused(world, () => linkRequests(world.ctx, desk, link), {
      code: 'LINK_REFUSED',
      reasons: ['link-known'],
    });
    await unlinkRequests(world.ctx, desk, { request: two.uuid, to: one.uuid, kind: 'blocks' });
    expect((await world.rows('request_link'))['request_link']).to.deep.equal([]);
  });

  it('refuses a link with itself, with one that cannot be seen, that there is not, and without the right', async () => {
    const one = await world.file();
    const link =
      (to: string, as = desk) =>
      () =>
        linkRequests(world.ctx, as, { request: one.uuid, to, kind: 'related' });
    const unlink = () => unlinkRequests(world.ctx, desk, { request: one.uuid, to: one.uuid, kind: 'related' });
    await expectRefused(world, link(one.number), { code: 'LINK_REFUSED', reasons: ['link-self'] });
    await expectRefused(world, link('none'), { code: 'LINK_REFUSED', reasons: ['request-unknown'] });
    await expectRefused(world, unlink, { code: 'LINK_REFUSED', reasons: ['link-unknown'] });
    const watcher = await world.person('watcher');
    await expectRefused(world, link(one.number, watcher), { code: 'LINK_REFUSED', reasons: ['right', 'link-self'] });
  });

  it('lets a duplicate stand still: no event, no field, no timer, and says which one goes on', async () => {
    const [twin, main] = [await world.file(), await world.file()];
    const before = await world.records(twin);
    const chief = await world.person('watcher');
    await watchRequest(world.ctx, chief, { request: twin.uuid, watch: true });
    await merge(twin, main);
    const merged = await world.records(twin);
    expect(merged.request.mergedInto).to.equal(main.number);
    expect(merged.timers).to.deep.equal([]);
    expect((await world.records(main)).journal.at(-1)).to.deep.include({ kind: 'took-over' });
    const send = () => world.send(desk, twin, 'accept', { fields: { price: 5 } });
    const error = await expectRefused(world, send, {
      code: 'EVENT_REFUSED',
      reasons: [`merged:${main.number}`],
    });
    expect(error.message).to.include(main.number);
    await expectRefused(world, () => setFields(world.ctx, desk, { request: twin.uuid, fields: { note: 'x' } }), {
      code: 'FIELDS_REFUSED',
      reasons: [`merged:${main.number}`],
    });
    const { offers } = await getOffers(world.ctx, desk, twin.uuid);
    expect(offers.some(({ allowed }) => allowed)).to.equal(false);
    expect(offers.every(({ reasons }) => reasons.some(({ rule }) => rule === 'merged'))).to.equal(true);
    const watchers = await world.store.read.all<{ one: number }>(
      'SELECT 1 AS one FROM watcher w JOIN request r ON r.id = w.request_id JOIN person p ON p.id = w.person_id WHERE r.uuid = ? AND p.uuid = ?',
      [main.uuid, chief.person],
    );
    expect(watchers).to.have.length(1);

    await merge(twin, null);
    const back = await world.records(twin);
    expect(back.request.mergedInto).to.equal(null);
    expect(back.timers.map(({ state, delay, dueAt }) => [state, delay, dueAt])).to.deep.equal(
      before.timers.map(({ state, delay, dueAt }) => [state, delay, dueAt]),
    );
    await world.send(desk, twin, 'accept', { fields: { price: 5 } });
  });

  it('refuses to merge with itself, in a circle, into another company and what is not merged to be taken back', async () => {
    const [one, two, north] = [await world.file(), await world.file(), await world.file({ client: 'north' })];
    const refused = (attempt: () => Promise<unknown>, ...reasons: string[]) =>
      expectRefused(world, attempt, { code: 'LINK_REFUSED', reasons });
    await refused(() => merge(one, one), 'link-self');
    await refused(() => merge(one, north), 'request-foreign');
    await refused(() => merge(one, null), 'not-merged');
    await merge(one, two);
    await refused(() => merge(two, one), `merged:${two.number}`);
    await refused(() => merge(one, two), `merged:${two.number}`);
  });
});
