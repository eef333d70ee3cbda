import { expect } from 'chai';
import { fireTimer, type RequestView } from '../../engine/commands/index.ts';
import type { TimerRow } from '../../engine/store/index.ts';
import type { Acting } from '../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { expectRefused } from '../support/world-refusal.ts';

onEachDatabase('firing a timer', (database) => {
  let world: World;
  let desk: Acting;

  before(async () => {
    world = await openWorld({ database });
    desk = await world.person('desk');
  });
  after(() => world.close());

  const waiting = async (): Promise<RequestView> =>
    world.send(desk, await world.file(), 'estimate', { fields: { price: 9000 } });
  const timer = async (view: RequestView, delay: string): Promise<TimerRow & { requestUuid: string }> => {
    const found = (await world.records(view)).timers.find((each) => each.delay === delay);
    return { ...(found as TimerRow), requestUuid: view.uuid };
  };

  it('takes the step as the system, by the real now, and the row is gone with it', async () => {
    const view = await waiting();
    const due = await timer(view, 'give-up-after');
    world.clock.pass('P7D');
    expect(await fireTimer(world.ctx, due)).to.equal(true);
    const { request, journal, timers, outbox } = await world.records(view);
    expect(request).to.include({ status: 'unanswered', stage: 'finished', endedAt: world.clock.now().getTime() });
    expect(timers).to.deep.equal([]);
    const entry = journal.at(-1);
    expect(entry).to.deep.include({ kind: 'timer', event: 'after.give-up-after', transitions: ['given-up'] });
    expect(entry?.at).to.equal(world.clock.now().getTime());
    expect(entry?.payload).to.deep.include({ state: 'waiting', delay: 'give-up-after', to: ['unanswered'] });
    expect(outbox.at(-1)?.key).to.equal(`${view.uuid}:3:0`);
  });

  it('fires once: a second call finds it gone and changes nothing', async () => {
    const view = await waiting();
    const due = await timer(view, 'remind-after');
    expect(await fireTimer(world.ctx, due)).to.equal(true);
    const before = await world.rows();
    expect(await fireTimer(world.ctx, due)).to.equal(false);
    expect(await world.rows()).to.deep.equal(before);
  });

  it('fires once when two nodes fire it at the same instant', async () => {
    const [view, other] = [await waiting(), await openWorld({ beside: world })];
    const due = await timer(view, 'remind-after');
    const fired = await Promise.all([fireTimer(world.ctx, due), fireTimer(other.ctx, due), fireTimer(world.ctx, due)]);
    expect(fired.filter(Boolean)).to.deep.equal([true]);
    expect((await world.records(view)).request.version).to.equal(3);
    await other.close();
  });

  it('leaves the other timers of the state armed', async () => {
    const view = await waiting();
    await fireTimer(world.ctx, await timer(view, 'remind-after'));
    const { timers, request } = await world.records(view);
    expect(timers.map(({ delay }) => delay)).to.deep.equal(['give-up-after']);
    const { instance } = request.envelope as { instance: { timers: Record<string, number> } };
    expect(instance.timers).to.deep.equal({ 'waiting/give-up-after': timers[0]?.entry });
  });

  it('does nothing when the state was left, and leaves no row behind', async () => {
    const view = await waiting();
    const due = await timer(view, 'give-up-after');
    await world.send(desk, view, 'answer', { comment: 'yes' });
    const before = await world.rows();
    expect(await fireTimer(world.ctx, due)).to.equal(false);
    expect(await world.rows()).to.deep.equal(before);
  });

  it('does nothing for an earlier stay in the same state, and removes such a row', async () => {
    const view = await waiting();
    await world.send(desk, view, 'answer', { comment: 'yes' });
    await world.send(desk, view, 'ask-rider', { comment: 'again' });
    const now = await timer(view, 'give-up-after');
    expect(await fireTimer(world.ctx, { ...now, entry: now.entry - 2 })).to.equal(false);
    const { request, timers } = await world.records(view);
    expect(request.version).to.equal(4);
    expect(timers.map(({ delay }) => delay)).to.deep.equal(['remind-after']);
  });

  it('refuses by a rule that cannot be evaluated, and the timer is still there', async () => {
    const filed = await world.file({ fields: { note: 'a', weight: 10, pieces: 0 } });
    const view = await world.send(desk, filed, 'weigh');
    const due = await timer(view, 'weigh-limit');
    await expectRefused(world, () => fireTimer(world.ctx, due), { code: 'RULE_FAILED' });
  });

  it('refuses a timer of a request that does not exist', async () => {
    const due = { ...(await timer(await waiting(), 'remind-after')), requestUuid: 'nothing' };
    await expectRefused(world, () => fireTimer(world.ctx, due), { code: 'REQUEST_NOT_FOUND' });
  });
});
