import { expect } from 'chai';
import { DeliveryLoop } from '../../engine/effects/index.ts';
import { NO_LOG } from '../../engine/log.ts';
import { addOutbox, type Tx } from '../../engine/store/index.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { queue, settings, told } from './deliveries.ts';

onEachDatabase('the loop of deliveries', (database) => {
  let world: World;
  const loops: DeliveryLoop[] = [];

  beforeEach(async () => {
    world = await openWorld({ database, pack: null });
  });
  afterEach(async () => {
    await Promise.all(loops.splice(0).map((loop) => loop.stop()));
    await world.close();
  });

  function start(more: Parameters<typeof settings>[1], ...kinds: Parameters<typeof settings>[0]): DeliveryLoop {
    const loop = new DeliveryLoop(world.ctx, settings(kinds, more));
    loops.push(loop);
    loop.start();
    return loop;
  }

  it('delivers at once what this node has just committed, in any number', async () => {
    const all = Promise.withResolvers<number>();
    const note = told('note', () => {
      if (note.seen.length === 40) all.resolve(performance.now());
      return { done: true };
    });
    start({}, note);
    // The look at the start is over by now: only the commits wake it.
    await new Promise((resolve) => setTimeout(resolve, 40));
    const began = performance.now();
    await queue(world, ...Array.from({ length: 40 }, (_, index) => ({ key: `key-${index}` })));
    expect((await all.promise) - began).to.be.lessThan(900);
  });

  it('is not woken by what is rolled back', async () => {
    let looks = 0;
    const end = world.store.hints.on('outbox', () => (looks += 1));
    const failed = world.store.transaction(async (tx) => {
      await tx.run("INSERT INTO counter (name, value) VALUES ('x', 1)");
      await queueIn(tx);
      throw new Error('no');
    });
    await failed.catch(() => {});
    expect(looks).to.equal(0);
    await world.store.transaction(queueIn);
    expect(looks).to.equal(1);
    end();
    await queue(world, { key: 'b' });
    expect(looks).to.equal(1);
  });

  it('finishes what is on its way when it is stopped, and begins nothing more', async () => {
    const begun = Promise.withResolvers<void>();
    const door = Promise.withResolvers<void>();
    const note = told('note', async () => {
      begun.resolve();
      await door.promise;
      return { done: true };
    });
    const loop = start({ concurrency: 1 }, note);
    await queue(world, { key: 'a' }, { key: 'b' });
    await begun.promise;
    const stopped = loop.stop();
    door.resolve();
    await stopped;
    const { outbox } = await world.rows('outbox');
    expect(outbox?.map(({ done_at: done }) => done !== null)).to.deep.equal([true, false]);
    expect(note.seen).to.have.length(1);
  });

  it('goes on after a look that failed, and says so once', async () => {
    const said: string[] = [];
    const note = told('note');
    const services = {
      ...settings([]).services,
      log: { ...NO_LOG, error: (message: string) => void said.push(message) },
    };
    const { store } = world.ctx;
    let broken = true;
    const failing = {
      ...store,
      get read() {
        if (broken) throw new Error('the cable is out');
        return store.read;
      },
    };
    const loop = new DeliveryLoop({ ...world.ctx, store: failing }, { ...settings([note]), services });
    loops.push(loop);
    loop.start();
    await queue(world, { key: 'a' });
    await queue(world, { key: 'b' });
    await new Promise((resolve) => setTimeout(resolve, 250));
    broken = false;
    await queue(world, { key: 'c' });
    while (note.seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await loop.stop();
    expect(said).to.deep.equal(['deliveries stumbled and are tried again']);
    expect(note.seen.length).to.be.greaterThan(0);
  });

  async function queueIn(tx: Tx): Promise<void> {
    const now = world.clock.now().getTime();
    await addOutbox(tx, [{ key: 'own', requestId: null, kind: 'note', payload: null, createdAt: now, dueAt: now }]);
  }
});
