import { expect } from 'chai';
import { runDueTimers } from '../../engine/clock/index.ts';
import { type RequestView, setFields } from '../../engine/commands/index.ts';
import { claimDueTimers, pageParkedTimers, resumeTimer, timersOutOfTurn } from '../../engine/store/index.ts';
import type { Acting } from '../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';

onEachDatabase('due timers', (database) => {
  let world: World;
  let desk: Acting;

  beforeEach(async () => {
    world = await openWorld({ database });
    desk = await world.person('desk');
  });
  afterEach(() => world.close());

  const run = (node = 'a', limit = 100) => runDueTimers(world.ctx, { node, limit });
  const waiting = async (): Promise<RequestView> =>
    world.send(desk, await world.file(), 'estimate', { fields: { price: 9000 } });
  const status = async (view: RequestView) => (await world.records(view)).request.status;

  it('fires nothing before its instant, and exactly at it', async () => {
    const filed = await world.file();
    world.clock.pass('PT59M59S');
    expect(await run()).to.deep.equal({ fired: 0, stale: 0, failed: 0 });
    world.clock.pass('PT1S');
    expect(await run()).to.deep.equal({ fired: 1, stale: 0, failed: 0 });
    expect((await world.records(filed)).journal.at(-1)).to.include({ kind: 'timer', event: 'after.intake-limit' });
    expect(await run()).to.deep.equal({ fired: 0, stale: 0, failed: 0 });
  });

  it('fires what came due during a stop in the order of the instants, all with the real now', async () => {
    const first = await waiting();
    world.clock.pass('PT5M');
    const filed = await world.file();
    world.clock.pass('PT5M');
    const second = await waiting();
    world.clock.pass('P10D');
    expect(await run()).to.deep.equal({ fired: 5, stale: 0, failed: 0 });
    const { journal } = await world.rows('journal');
    const fired = journal?.filter(({ kind }) => kind === 'timer') ?? [];
    const uuidOf = async (id: unknown) => (await world.rows('request')).request?.find((each) => each.id === id)?.uuid;
    const order = [];
    for (const each of fired) order.push([await uuidOf(each.request_id), each.event, each.at]);
    const now = world.clock.now().getTime();
    expect(order).to.deep.equal([
      [filed.uuid, 'after.intake-limit', now],
      [first.uuid, 'after.remind-after', now],
      [second.uuid, 'after.remind-after', now],
      [first.uuid, 'after.give-up-after', now],
      [second.uuid, 'after.give-up-after', now],
    ]);
    expect([await status(first), await status(second)]).to.deep.equal(['unanswered', 'unanswered']);
  });

  it('counts timers that a fired one arms from now on, not from when it was due', async () => {
    const filed = await world.file({ fields: { note: 'a' } });
    const view = await world.send(desk, filed, 'weigh');
    world.clock.pass('P2D');
    expect((await run()).fired).to.equal(1);
    const { timers } = await world.records(view);
    expect(timers.map(({ state, dueAt }) => [state, dueAt])).to.deep.equal([['intake', world.clock.in('PT1H')]]);
  });

  it('goes by the order also within one request: a step that leaves the state takes the later timers with it', async () => {
    const view = await waiting();
    await world.store.transaction((tx) =>
      tx.run("UPDATE timer SET due_at = due_at - 259200001 WHERE delay = 'give-up-after'"),
    );
    world.clock.pass('P5D');
    expect(await run()).to.deep.equal({ fired: 1, stale: 1, failed: 0 });
    expect(await status(view)).to.equal('unanswered');
  });

  it('takes no more at once than it is told', async () => {
    for (let count = 0; count < 5; count += 1) await world.file();
    world.clock.pass('PT2H');
    const rounds = [await run('a', 2), await run('a', 2), await run('a', 2), await run('a', 2)];
    expect(rounds.map(({ fired }) => fired)).to.deep.equal([2, 2, 1, 0]);
  });

  it('two nodes that claim at once share nothing, and together have all', async () => {
    for (let count = 0; count < 30; count += 1) await world.file();
    world.clock.pass('PT2H');
    const other = await openWorld({ beside: world });
    const claim = (store: World['store'], node: string) =>
      claimDueTimers(store, { now: world.clock.now().getTime(), node, leaseMs: 60_000, limit: 20 });
    const claims = await Promise.all([claim(world.store, 'a'), claim(other.store, 'b')]);
    const rest = await claim(world.store, 'c');
    const ids = [...claims.flat(), ...rest].map(({ id }) => id);
    expect(ids).to.have.length(30);
    expect(new Set(ids).size).to.equal(30);
    await other.close();
  });

  it('two nodes that run at once fire each timer once', async () => {
    const views = [];
    for (let count = 0; count < 25; count += 1) views.push(await world.file());
    world.clock.pass('PT2H');
    const other = await openWorld({ beside: world });
    const runs = await Promise.all([run('a', 10), runDueTimers(other.ctx, { node: 'b', limit: 10 })]);
    const last = await run('a');
    expect([...runs, last].reduce((sum, { fired }) => sum + fired, 0)).to.equal(25);
    for (const view of views) expect((await world.records(view)).request.version).to.equal(2);
    await other.close();
  });

  it('takes over what a node that died had claimed, once its lease has run out', async () => {
    await world.file();
    world.clock.pass('PT2H');
    const lease = { now: world.clock.now().getTime(), node: 'dead', leaseMs: 60_000, limit: 10 };
    expect(await claimDueTimers(world.store, lease)).to.have.length(1);
    expect((await run('alive')).fired).to.equal(0);
    world.clock.pass('PT61S');
    expect((await run('alive')).fired).to.equal(1);
  });

  it('keeps the order within a request while a node that died holds the earlier timer', async () => {
    const view = await waiting();
    world.clock.pass('P1D');
    const lease = { now: world.clock.now().getTime(), node: 'dead', leaseMs: 86_400_000 * 3, limit: 10 };
    expect(await claimDueTimers(world.store, lease)).to.have.length(1);
    world.clock.pass('P2D');
    expect(await run('alive')).to.deep.equal({ fired: 0, stale: 0, failed: 0 });
    world.clock.pass('P1D');
    expect((await run('alive')).fired).to.equal(2);
    const { journal } = await world.records(view);
    expect(journal.slice(2).map(({ event }) => event)).to.deep.equal(['after.remind-after', 'after.give-up-after']);
  });

  it('gives a timer back when another node claimed the earlier one of its request at the same moment', async () => {
    const view = await waiting();
    world.clock.pass('P10D');
    // The earlier one is as another node has it that has not committed its claim: due, untried, and not to be had.
    const { timers } = await world.records(view);
    const [earlier, later] = timers;
    const ids = [later?.id as number];
    expect(await timersOutOfTurn(world.store.read, ids)).to.deep.equal(new Set(ids));
    expect(await timersOutOfTurn(world.store.read, [earlier?.id as number, ...ids])).to.deep.equal(new Set());
    const set = (what: string) => world.store.read.run(`UPDATE timer SET ${what} WHERE id = ?`, [earlier?.id ?? 0]);
    await set('attempts = 1');
    expect((await timersOutOfTurn(world.store.read, ids)).size).to.equal(0);
    await set("claimed_by = 'other'");
    expect((await timersOutOfTurn(world.store.read, ids)).size).to.equal(1);
    await set('parked = 1');
    expect((await timersOutOfTurn(world.store.read, ids)).size).to.equal(0);
  });

  it('two nodes that run at once keep the order within each request, and leave nothing', async () => {
    const views = [];
    for (let count = 0; count < 15; count += 1) views.push(await waiting());
    world.clock.pass('P10D');
    const other = await openWorld({ beside: world });
    for (let fired = 0; fired < 30; ) {
      const runs = await Promise.all([run('a', 10), runDueTimers(other.ctx, { node: 'b', limit: 10 })]);
      for (const each of runs) fired += each.fired;
      expect(runs.map(({ stale, failed }) => stale + failed)).to.deep.equal([0, 0]);
    }
    for (const view of views) expect((await world.records(view)).request.version).to.equal(4);
    await other.close();
  });

  it('tries a timer that fails again later, and the others go on', async () => {
    const bad = await world.send(desk, await world.file({ fields: { note: 'a', weight: 9, pieces: 0 } }), 'weigh');
    const good = await world.send(desk, await world.file({ fields: { note: 'a', weight: 9, pieces: 1 } }), 'weigh');
    world.clock.pass('PT30M');
    expect(await run()).to.deep.equal({ fired: 1, stale: 0, failed: 1 });
    expect([await status(bad), await status(good)]).to.deep.equal(['weighed', 'in-work']);
    expect(await run()).to.deep.equal({ fired: 0, stale: 0, failed: 0 });
    const [timer] = (await world.records(bad)).timers;
    expect(timer).to.include({ attempts: 1, parked: 0 });
    expect(timer?.error).to.contain('Division by zero');
  });

  it('parks it after the fifth failure, and lets it run again when somebody has mended the cause', async () => {
    const bad = await world.send(desk, await world.file({ fields: { note: 'a', weight: 9, pieces: 0 } }), 'weigh');
    world.clock.pass('PT30M');
    for (let count = 0; count < 5; count += 1) {
      expect((await run()).failed, `attempt ${count + 1}`).to.equal(1);
      world.clock.pass('PT30S');
    }
    world.clock.pass('P1D');
    expect(await run()).to.deep.equal({ fired: 0, stale: 0, failed: 0 });
    const [parked] = await pageParkedTimers(world.store.read, null, 10);
    expect(parked).to.include({ parked: 1, attempts: 5, delay: 'weigh-limit' });
    await setFields(world.ctx, desk, { request: bad.uuid, fields: { pieces: 1 } });
    await resumeTimer(world.store.read, parked?.id as number);
    expect(await run()).to.deep.equal({ fired: 1, stale: 0, failed: 0 });
    expect(await status(bad)).to.equal('in-work');
  });

  it('loses nothing when the database refuses in between: the step is undone with the timer', async () => {
    const view = await waiting();
    world.clock.pass('P1D');
    const key = `${view.uuid}:3:0`;
    const row = [key, 'notify', '{}', 0, 0];
    await world.store.transaction((tx) =>
      tx.run('INSERT INTO outbox (`key`, kind, payload, created_at, due_at, attempts) VALUES (?, ?, ?, ?, ?, 0)', row),
    );
    expect(await run()).to.deep.equal({ fired: 0, stale: 0, failed: 1 });
    const { request, timers } = await world.records(view);
    expect([request.version, timers.length]).to.deep.equal([2, 2]);
    await world.store.transaction((tx) => tx.run('DELETE FROM outbox WHERE `key` = ?', [key]));
    world.clock.pass('PT30S');
    expect((await run()).fired).to.equal(1);
  });
});
