import { expect } from 'chai';
import { createRequest, loadDemo, sendEvent } from '../../engine/commands/index.ts';
import { createSubscription } from '../../engine/commands/subscriptions/index.ts';
import { openWorld, type World } from '../support/world.ts';
import { shippedPack } from '../support/world-pack.ts';
import { deliver } from './deliveries.ts';

describe('what nobody is told of', function () {
  this.timeout(180_000);
  this.slow(10_000);

  let world: World;
  afterEach(() => world.close());

  const subscribe = () =>
    createSubscription(world.ctx, 'system', {
      title: 'all',
      url: 'https://hooks.example/',
      events: ['request.created'],
    });

  it('a demo: its effects stand in the record as done, and none is delivered', async () => {
    world = await openWorld({ pack: shippedPack('vending-service') });
    await subscribe();
    await loadDemo(world.ctx);
    const { outbox = [], attempt, notice } = await world.rows('outbox', 'attempt', 'notice');
    expect(outbox.length).to.be.greaterThan(10);
    expect(outbox.filter(({ done_at: done }) => done === null)).to.deep.equal([]);
    expect(new Set(outbox.map(({ kind }) => kind))).to.deep.equal(new Set(['notify']));
    expect([attempt, notice]).to.deep.equal([[], []]);
    expect(await deliver(world, [])).to.include({ done: 0, dead: 0 });
  });

  it('imported history: no effect, no watcher, no webhook; with effects asked for, all of them', async () => {
    world = await openWorld();
    await subscribe();
    const at = new Date('2019-05-01T07:00:00Z');
    const given = { type: 'repair', subject: 'Old', fields: { note: 'old' } };
    const old = await createRequest(world.ctx, 'system', { ...given, history: { at } });
    await sendEvent(world.ctx, 'system', {
      request: old.uuid,
      event: 'estimate',
      fields: { price: 9000 },
      history: { at },
    });
    expect(await world.rows('outbox', 'watcher')).to.deep.equal({ outbox: [], watcher: [] });
    await createRequest(world.ctx, 'system', { ...given, history: { at, effects: true } });
    const { outbox } = await world.rows('outbox');
    expect(outbox?.map(({ kind }) => kind)).to.deep.equal(['notify', 'webhook']);
  });
});
