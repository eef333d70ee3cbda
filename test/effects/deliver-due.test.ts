import { expect } from 'chai';
import { claimOutbox } from '../../engine/store/index.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { deliver, queue, told } from './deliveries.ts';

onEachDatabase('deliveries', (database) => {
  let world: World;

  beforeEach(async () => {
    world = await openWorld({ database, pack: null });
  });
  afterEach(() => world.close());

  const rows = () => world.rows('outbox', 'attempt');
  const failing = { done: false, retry: true, error: 'it is night there' } as const;

  it('makes each delivery that is due once and writes down the try', async () => {
    const note = told('note', () => ({ done: true, note: 'laid on the table' }));
    await queue(world, { key: 'a', payload: { say: 'hello' } }, { key: 'later', dueAt: world.clock.in('PT1S') });
    expect(await deliver(world, [note])).to.include({ done: 1, retried: 0, dead: 0, lost: 0 });
    expect(await deliver(world, [note])).to.include({ done: 0 });
    expect(note.seen).to.have.length(1);
    expect(note.seen[0])
      .to.include({ key: 'a', kind: 'note', attempts: 0 })
      .and.have.deep.property('payload', { say: 'hello' });
    const { outbox, attempt } = await rows();
    expect(outbox?.map(({ done_at }) => done_at)).to.deep.equal([world.clock.now().getTime(), null]);
    expect(attempt).to.have.length(1);
    expect(attempt?.[0]).to.include({ node: 'one', ok: 1, note: 'laid on the table', at: world.clock.now().getTime() });
  });

  it('waits longer after each failure, by chance up to a limit that doubles', async () => {
    const note = told('note', () => failing);
    await queue(world, { key: 'a' });
    const waits: number[] = [];
    for (let time = 0; time < 4; time += 1) {
      expect(await deliver(world, [note], { chance: () => (time === 3 ? 0.5 : 1) })).to.include({ retried: 1 });
      const due = Number((await rows()).outbox?.[0]?.due_at);
      waits.push(due - world.clock.now().getTime());
      world.clock.set(due - 1);
      expect(await deliver(world, [note])).to.include({ done: 0, retried: 0 });
      world.clock.set(due);
    }
    expect(waits).to.deep.equal([5000, 10_000, 20_000, 20_000]);
    expect(note.seen.map(({ attempts }) => attempts)).to.deep.equal([0, 1, 2, 3]);
  });

  it('heeds the wait that the other side asks for', async () => {
    await queue(world, { key: 'a' });
    await deliver(world, [told('note', () => ({ ...failing, retryAfterMs: 77_000 }))]);
    expect((await rows()).outbox?.[0]?.due_at).to.equal(world.clock.in('PT77S'));
  });

  it('gives up after the last try, and at once where the kind says so', async () => {
    await queue(world, { key: 'a' }, { key: 'b' });
    await world.store.read.run("UPDATE outbox SET attempts = 23 WHERE `key` = 'a'");
    const note = told('note', ({ key }) => (key === 'a' ? failing : { ...failing, retry: false }));
    expect(await deliver(world, [note])).to.include({ dead: 2 });
    const { outbox } = await rows();
    expect(outbox?.map(({ due_at, done_at, error }) => [due_at, done_at, error])).to.deep.equal([
      [null, null, 'it is night there'],
      [null, null, 'it is night there'],
    ]);
    expect(await deliver(world, [note])).to.include({ done: 0, dead: 0 });
  });

  it('keeps a delivery whose kind nobody brings as a dead letter that says so', async () => {
    await queue(world, { key: 'a', kind: 'telegram' });
    expect(await deliver(world, [])).to.include({ dead: 1 });
    expect((await rows()).outbox?.[0]?.error).to.match(/no effect kind "telegram" is registered.*plugin/);
  });

  it('tries again what throws', async () => {
    await queue(world, { key: 'a' });
    const broken = told('note', () => {
      throw new Error('the paper is torn');
    });
    expect(await deliver(world, [broken])).to.include({ retried: 1 });
    expect((await rows()).attempt?.[0]).to.include({ ok: 0, note: 'the paper is torn' });
  });

  it('ends a try whose time is up and tells it to stop', async () => {
    await queue(world, { key: 'a' });
    const signals: AbortSignal[] = [];
    const slow = told('note', (_, signal) => (signals.push(signal), new Promise(() => {})), 20);
    expect(await deliver(world, [slow])).to.include({ retried: 1 });
    expect(signals[0]?.aborted).to.equal(true);
    expect((await rows()).attempt?.[0]?.note).to.equal('no answer within 0.02 s');
  });

  it('holds a row longer than the lease when its kind may take longer', async () => {
    await queue(world, { key: 'a' });
    const claimed: unknown[] = [];
    const slow = told(
      'note',
      async () => {
        claimed.push((await rows()).outbox?.[0]?.claimed_until);
        return { done: true };
      },
      120_000,
    );
    await deliver(world, [slow]);
    expect(claimed).to.deep.equal([world.clock.in('PT130S')]);
  });

  it('makes no more than two deliveries to one target at a time, and lets others by', async () => {
    await queue(
      world,
      ...Array.from({ length: 12 }, (_, index) => ({ key: `slow-${index}`, target: 'slow' })),
      { key: 'quick-1', target: 'quick' },
      { key: 'quick-2' },
    );
    const order: string[] = [];
    let now = 0;
    let most = 0;
    const door = Promise.withResolvers<void>();
    const note = told('note', async ({ key }) => {
      if (key.startsWith('slow')) {
        now += 1;
        most = Math.max(most, now);
        await door.promise;
        now -= 1;
      } else if (key === 'quick-2') door.resolve();
      order.push(key);
      return { done: true };
    });
    expect(await deliver(world, [note])).to.include({ done: 14 });
    expect(most).to.equal(2);
    expect(order.slice(0, 2)).to.have.members(['quick-1', 'quick-2']);
  });

  it('delivers again by the same key when the node that had it died', async () => {
    await queue(world, { key: 'a' });
    // Claims and dies: nothing is recorded.
    await claimOutbox(world.store, { now: world.clock.now().getTime(), node: 'dead', leaseMs: 30_000, limit: 5 });
    const note = told('note');
    world.clock.pass('PT29S');
    expect(await deliver(world, [note])).to.include({ done: 0 });
    world.clock.pass('PT1S');
    expect(await deliver(world, [note])).to.include({ done: 1 });
    expect(note.seen.map(({ key }) => key)).to.deep.equal(['a']);
  });

  it('writes down nothing as done that another node has taken over', async () => {
    await queue(world, { key: 'a' });
    const second = told('note');
    const first = told('note', async () => {
      world.clock.pass('PT31S');
      expect(await deliver(world, [second], { node: 'two' })).to.include({ done: 1 });
      return { ...failing, retry: false };
    });
    expect(await deliver(world, [first])).to.include({ done: 0, dead: 0, lost: 1 });
    const { outbox, attempt } = await rows();
    expect(outbox?.[0]).to.include({ error: null, attempts: 0 });
    expect(attempt?.map(({ node, ok }) => [node, ok])).to.deep.equal([
      ['two', 1],
      ['one', 0],
    ]);
  });

  it('shares the work of two nodes and makes nothing twice', async () => {
    const beside = await openWorld({ beside: world, pack: null });
    try {
      const keys = Array.from({ length: 60 }, (_, index) => `key-${index}`);
      for (let from = 0; from < 60; from += 20) {
        await queue(world, ...keys.slice(from, from + 20).map((key) => ({ key })));
      }
      const note = told('note', async () => {
        await new Promise((resolve) => setImmediate(resolve));
        return { done: true };
      });
      const both = await Promise.all([deliver(world, [note]), deliver(beside, [note], { node: 'two' })]);
      expect(both[0].done + both[1].done).to.equal(60);
      expect(note.seen.map(({ key }) => key)).to.have.members(keys);
      expect(new Set((await rows()).attempt?.map(({ node }) => node)).size).to.equal(2);
    } finally {
      await beside.close();
    }
  });
});
