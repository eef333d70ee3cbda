import { expect } from 'chai';
import { migrationReport, publish, type RequestView, runMigration, saveDraft } from '../../engine/commands/index.ts';
import { runDueTimers } from '../../engine/clock/index.ts';
import type { Acting } from '../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { publishEdit } from '../support/world-drafts.ts';
import { jobOf, MOVE, upgrade } from '../support/world-upgrade.ts';
import { expectRefused, failureOf } from '../support/world-refusal.ts';

const FLOW = 'workflows/repair.json';

onEachDatabase('migrating running requests', (database) => {
  let world: World;
  let desk: Acting;

  beforeEach(async () => {
    world = await openWorld({ database });
    desk = await world.person('desk');
  });
  afterEach(() => world.close());

  const waiting = async (): Promise<RequestView> =>
    world.send(desk, await world.file(), 'estimate', { fields: { price: 9000 } });
  const weighing = async (pieces = 1): Promise<RequestView> =>
    world.send(desk, await world.file({ fields: { note: 'a', weight: 10, pieces } }), 'weigh');
  /** Publishes with a job, which is not run yet. */
  const prepare = async (edit = upgrade, how = MOVE): Promise<string> => {
    const { migration } = await publishEdit(world, FLOW, edit, how);
    return migration as string;
  };
  const timersOf = async (view: RequestView) =>
    (await world.records(view)).timers.map(({ state, delay, dueAt }) => [`${state}/${delay}`, dueAt]);

  it('moves each to its place by the plan, in one journaled step, and counts', async () => {
    const [first, second] = [await world.file(), await waiting()];
    const migration = await prepare();
    const report = await runMigration(world.ctx, migration);
    expect(report).to.deep.include({ kind: 'migrate', status: 'done', total: 2, moved: 2, conflicts: 0 });
    const moved = await world.records(second);
    expect(moved.request).to.include({ version: 3, journalSeq: 3, status: 'waiting' });
    expect((moved.request.envelope as { states: string[] }).states).to.deep.equal(['pending', 'unpaid']);
    const fresh = await world.file();
    expect(moved.request.effectiveHash).to.equal(fresh.hash);
    expect(moved.journal[2]).to.deep.include({ kind: 'migrated', event: null, effectiveHash: fresh.hash });
    const payload = moved.journal[2]?.payload as Record<string, unknown>;
    expect(payload).to.deep.include({ migration, from: second.hash, to: fresh.hash });
    expect(payload.states).to.deep.equal([
      ['waiting', 'unpaid'],
      ['pending', 'unpaid'],
    ]);
    expect((await world.records(first)).request.effectiveHash).to.equal(fresh.hash);
    const answered = await world.send(desk, second, 'answer', { comment: 'yes' });
    expect(answered.states).to.include('inspection-of');
  });

  it('leaves requests that have ended, and those whose rules stay the same, as they are', async () => {
    const ended = await world.send(desk, await world.file(), 'cancel', { comment: 'no' });
    await runMigration(world.ctx, await prepare());
    expect((await world.records(ended)).request).to.include({ version: 2, effectiveHash: ended.hash });
    const running = await world.file();
    const { migration } = await publishEdit(world, 'roles/watcher.json', (json) => (json.title.en = 'Reader'), MOVE);
    const report = await runMigration(world.ctx, migration as string);
    expect(report).to.include({ status: 'done', moved: 0, conflicts: 0 });
    expect((await world.records(running)).request.version).to.equal(1);
  });

  it('keeps due instants, counts them anew from when they were set, or starts them anew, as the plan says', async () => {
    for (const timers of ['keep', 'recompute', 'restart'] as const) {
      const own = await openWorld({ database });
      const actor = await own.person('desk');
      const view = await own.send(actor, await own.file(), 'estimate', { fields: { price: 9000 } });
      const set = own.clock.now().getTime();
      own.clock.pass('PT2H');
      const { migration } = await publishEdit(own, FLOW, upgrade, { running: 'now', plan: { ...MOVE.plan, timers } });
      await runMigration(own.ctx, migration as string);
      const rows = (await own.records(view)).timers;
      const due = rows.find(({ delay }) => delay === 'give-up-after')?.dueAt as number;
      const days = (count: number): number => count * 86_400_000;
      const expected = { keep: set + days(3), recompute: set + days(5), restart: own.clock.in('P5D') };
      expect(due, timers).to.equal(expected[timers]);
      expect(rows.map(({ state }) => state)).to.deep.equal(['pending', 'pending']);
      const { instance } = (await own.records(view)).request.envelope as { instance: { timers: object } };
      const kept = Object.fromEntries(rows.map(({ state, delay, entry }) => [`${state}/${delay}`, entry]));
      expect(instance.timers).to.deep.equal(kept);
      await own.close();
    }
  });

  it('arms timers that are new, and never a second time what has fired already', async () => {
    let ready = await world.send(desk, await world.file(), 'estimate', { fields: { price: 1 } });
    ready = await world.send(desk, ready, 'put-together');
    ready = await world.send(desk, ready, 'finish');
    const reminded = await waiting();
    world.clock.pass('P1D');
    await runDueTimers(world.ctx, { node: 'a' });
    const giveUp = world.clock.in('P2D');
    await runMigration(world.ctx, await prepare());
    expect(await timersOf(reminded)).to.deep.equal([['pending/give-up-after', giveUp]]);
    expect(await timersOf(ready)).to.deep.include(['ready/ask-again-after', world.clock.in('P1D')]);
  });

  it('starts the checklists of the states it stands in, and takes transitions that are open at once', async () => {
    const [cheap, dear] = [await world.file({ fields: { note: 'a', price: 1 } }), await waiting()];
    const migration = await prepare(
      (flow) => {
        const job = jobOf(flow);
        job.waiting.meta.checklists = ['inspection'];
        const rule = { and: [{ '!=': [{ var: 'fields.price' }, null] }, { '<': [{ var: 'fields.price' }, 10] }] };
        job.intake.always = [{ id: 'at-once', target: '#work', guard: { type: 'rule', params: rule } }];
      },
      { running: 'now' },
    );
    await runMigration(world.ctx, migration);
    expect(Object.keys((await world.records(dear)).request.checklists)).to.deep.equal(['inspection']);
    const moved = await world.records(cheap);
    expect((moved.request.envelope as { states: string[] }).states).to.include('take-apart');
    expect(moved.journal.at(-1)).to.deep.include({ kind: 'migrated', transitions: ['at-once'] });
    expect(moved.timers).to.deep.equal([]);
  });

  it('moves requests of a client to the overlay of that client', async () => {
    await world.person({ roles: ['rider'], client: 'vip-club' });
    const [vip, plain] = [await world.file({ client: 'vip-club' }), await world.file()];
    await runMigration(world.ctx, await prepare());
    const [freshVip, fresh] = [await world.file({ client: 'vip-club' }), await world.file()];
    expect((await world.records(vip)).request.effectiveHash).to.equal(freshVip.hash);
    expect((await world.records(plain)).request.effectiveHash).to.equal(fresh.hash);
    expect(freshVip.hash).not.to.equal(fresh.hash);
  });

  it('lists what has no place as a conflict with its reason, and leaves it running on its version', async () => {
    const view = await weighing();
    await waiting();
    const migration = await prepare();
    const before = await world.records(view);
    expect(await runMigration(world.ctx, migration)).to.include({ total: 2, moved: 1, conflicts: 1, status: 'done' });
    expect(await world.records(view)).to.deep.equal(before);
    const { migration_item: items } = await world.rows('migration_item');
    const item = items?.find((each) => each.request_id === before.request.id);
    expect(item).to.include({ outcome: 'conflict', version_after: null });
    expect(JSON.parse(String(item?.reason)).en).to.equal('there is no place for “Being weighed” in the new version');
    expect((await world.send(desk, view, 'stop-weighing')).hash).to.equal(view.hash);
  });

  it('lists a request on which a rule of the new version fails, and moves all others', async () => {
    const [bad, good] = [await world.file({ fields: { note: 'a', weight: 1, pieces: 0 } }), await world.file()];
    const migration = await prepare(
      (flow) => {
        const job = jobOf(flow);
        job.intake.always = [{ id: 'light', target: '#held', guard: job.weighing.on['weigh-out'][0].guard }];
      },
      { running: 'now' },
    );
    expect(await runMigration(world.ctx, migration)).to.include({ moved: 1, conflicts: 1, status: 'done' });
    expect((await world.records(bad)).request.effectiveHash).to.equal(bad.hash);
    expect((await world.records(good)).request.effectiveHash).not.to.equal(good.hash);
  });

  it('is resumed where it was stopped: each request is moved once', async () => {
    const views = await Promise.all(Array.from({ length: 7 }, waiting));
    const migration = await prepare();
    let asked = 0;
    const first = await runMigration(world.ctx, migration, { stop: () => asked++ === 3 });
    expect(first).to.include({ status: 'running', moved: 3, conflicts: 0 });
    expect(await runMigration(world.ctx, migration)).to.include({ status: 'done', moved: 7, conflicts: 0 });
    const before = await world.rows();
    expect(await runMigration(world.ctx, migration)).to.include({ status: 'done', moved: 7 });
    expect(await world.rows()).to.deep.equal(before);
    for (const view of views) expect((await world.records(view)).request.version).to.equal(3);
  });

  it('is shared by two nodes that run it at once', async () => {
    const views = await Promise.all(Array.from({ length: 12 }, waiting));
    const migration = await prepare();
    const other = await openWorld({ beside: world });
    await Promise.all([runMigration(world.ctx, migration), runMigration(other.ctx, migration)]);
    expect(await migrationReport(world.ctx, migration)).to.include({ status: 'done', moved: 12, conflicts: 0 });
    for (const view of views) expect((await world.records(view)).request.version).to.equal(3);
    await other.close();
  });

  it('moves a request that somebody touches before the job comes to it', async () => {
    const view = await waiting();
    const migration = await prepare();
    const answered = await world.send(desk, view, 'answer', { comment: 'yes', expectedVersion: 2 });
    expect(answered).to.include({ version: 4, status: 'inspected' });
    const { journal } = await world.records(view);
    expect(journal.map(({ kind }) => kind)).to.deep.equal(['created', 'event', 'migrated', 'event']);
    expect(await runMigration(world.ctx, migration)).to.include({ moved: 1, conflicts: 0, status: 'done' });
    expect((await world.records(view)).request.version).to.equal(4);
  });

  it('moves nothing by a touch that is refused', async () => {
    const view = await waiting();
    await prepare();
    const attempt = () => world.send(desk, view, 'accept');
    await expectRefused(world, attempt, { code: 'EVENT_REFUSED', reasons: ['not-offered:accept'] });
  });

  it('ends superseded when a newer release is out, and takes nothing back to the older one', async () => {
    const old = await waiting();
    const migration = await prepare();
    await publishEdit(world, FLOW, (flow) => (jobOf(flow).pending.meta.stage = 'accepted'));
    const fresh = await world.file();
    const report = await runMigration(world.ctx, migration);
    expect(report).to.include({ status: 'superseded', moved: 0, conflicts: 0 });
    expect((await world.records(fresh)).request).to.include({ version: 1, effectiveHash: fresh.hash });
    expect((await world.records(old)).request).to.include({ version: 2, effectiveHash: old.hash });
  });

  it('lists requests whose type is gone', async () => {
    await world.person({ roles: ['rider'], client: 'north' });
    const filed = await world.file({ type: 'contract-repair', client: 'north' });
    const chief = await world.person('chief');
    await saveDraft(world.ctx, chief, { kind: 'request-type', id: 'contract-repair', definition: null, revision: 0 });
    const { migration } = await publish(world.ctx, chief, { expectedRelease: 1, note: '', running: 'now' });
    expect(await runMigration(world.ctx, migration as string)).to.include({ moved: 0, conflicts: 1 });
    const { migration_item: items } = await world.rows('migration_item');
    expect(JSON.parse(String(items?.[0]?.reason))).to.deep.equal({
      en: 'its type of request is gone',
      ru: 'такого вида заявок больше нет',
    });
    expect((await world.send(desk, filed, 'pay')).version).to.equal(2);
  });

  it('refuses a job that does not exist', async () => {
    const run = () => runMigration(world.ctx, '01990000-0000-7000-8000-000000000000');
    expect((await failureOf(run)).code).to.equal('MIGRATION_NOT_FOUND');
  });
});
