import { expect } from 'chai';
import {
  publish,
  type RequestView,
  resumeMigration,
  rollBack,
  runMigration,
  saveDraft,
  startMigration,
  stopMigration,
} from '../../engine/commands/index.ts';
import { NO_LOG } from '../../engine/log.ts';
import { MigrationRunner } from '../../engine/main/migration-runner.ts';
import type { Acting } from '../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { publishEdit } from '../support/world-drafts.ts';
import { failureOf } from '../support/world-refusal.ts';
import { jobOf, upgrade } from '../support/world-upgrade.ts';

const FLOW = 'workflows/repair.json';
const SAFE = { running: 'when-safe' } as const;

onEachDatabase('a migration when it is safe', (database) => {
  let world: World;
  let desk: Acting;

  beforeEach(async () => {
    world = await openWorld({ database });
    desk = await world.person('desk');
  });
  afterEach(() => world.close());

  /** Stands in a state that the new version calls otherwise, with two timers. */
  const waiting = async (): Promise<RequestView> =>
    world.send(desk, await world.file(), 'estimate', { fields: { price: 9000 } });
  const prepare = async (): Promise<string> => (await publishEdit(world, FLOW, upgrade, SAFE)).migration as string;
  const hashOf = async (view: RequestView): Promise<string> => (await world.records(view)).request.effectiveHash;
  const run = (migration: string) => runMigration(world.ctx, migration);

  it('moves at once what stays as it is, and the others as soon as they have left what changes', async () => {
    const [safe, waits] = [await world.file(), await waiting()];
    const migration = await prepare();
    const before = await world.records(waits);
    expect(await run(migration)).to.include({ status: 'running', total: 2, moved: 1, conflicts: 0, waiting: 1 });
    expect(await hashOf(safe)).not.to.equal(safe.hash);
    expect(await world.records(waits)).to.deep.equal(before);
    expect(await run(migration)).to.include({ status: 'running', moved: 1, waiting: 1 });
    const answered = await world.send(desk, waits, 'answer', { comment: 'yes' });
    expect(answered.hash).to.equal(waits.hash);
    expect(await run(migration)).to.include({ status: 'done', moved: 2, conflicts: 0, waiting: 0 });
    const { journal, request } = await world.records(waits);
    expect(journal.map(({ kind }) => kind)).to.deep.equal(['created', 'event', 'event', 'migrated']);
    expect(request.effectiveHash).to.equal((await world.file()).hash);
  });

  it('moves a request that is touched where it is safe, before what the touch does', async () => {
    const waits = await waiting();
    const migration = await prepare();
    await run(migration);
    await world.send(desk, waits, 'answer', { comment: 'yes' });
    const paid = await world.send(desk, waits, 'pay');
    expect(paid.hash).not.to.equal(waits.hash);
    const { journal } = await world.records(waits);
    expect(journal.map(({ kind }) => kind)).to.deep.equal(['created', 'event', 'event', 'migrated', 'event']);
    expect(await run(migration)).to.include({ status: 'done', moved: 1, waiting: 0 });
  });

  it('leaves alone what a touch does not make safe', async () => {
    const waits = await waiting();
    const migration = await prepare();
    const paid = await world.send(desk, waits, 'pay');
    expect(paid.hash).to.equal(waits.hash);
    expect(await run(migration)).to.include({ status: 'running', moved: 0, waiting: 1, conflicts: 0 });
  });

  it('ends when the last request that waited has ended', async () => {
    const waits = await waiting();
    const migration = await prepare();
    await run(migration);
    await world.send(desk, waits, 'answer', { comment: 'yes' });
    const ended = await world.send(desk, await world.file(), 'cancel', { comment: 'no' });
    expect(ended.ended).to.equal(true);
    expect(await run(migration)).to.include({ status: 'done', moved: 1, waiting: 0 });
  });

  it('goes on at another node when one has died in the middle', async () => {
    const views = await Promise.all(Array.from({ length: 6 }, (_, at) => (at % 2 === 0 ? waiting() : world.file())));
    const migration = await prepare();
    let asked = 0;
    await runMigration(world.ctx, migration, { stop: () => asked++ === 3 });
    await world.store.read.run('INSERT INTO job (name, due_at, claimed_by, claimed_until) VALUES (?, 0, ?, ?)', [
      `migration/${migration}`,
      'dead',
      world.clock.in('PT30S'),
    ]);
    const node = new MigrationRunner(world.ctx, { node: 'two', log: NO_LOG, waitingMs: 60_000 });
    expect(await node.look()).to.deep.equal([]);
    world.clock.pass('PT31S');
    expect(await node.look()).to.deep.equal([migration]);
    expect(await run(migration)).to.include({ status: 'running', moved: 3, waiting: 3 });
    expect(await node.look()).to.deep.equal([]);
    for (const [at, view] of views.entries())
      if (at % 2 === 0) await world.send(desk, view, 'answer', { comment: 'yes' });
    world.clock.pass('PT61S');
    expect(await node.look()).to.deep.equal([migration]);
    expect(await run(migration)).to.include({ status: 'done', moved: 6, conflicts: 0, waiting: 0 });
    for (const view of views) {
      const { journal } = await world.records(view);
      expect(journal.filter(({ kind }) => kind === 'migrated')).to.have.length(1);
    }
  });

  it('ends when it is stopped, and goes on when it is resumed', async () => {
    const waits = await waiting();
    const migration = await prepare();
    await run(migration);
    await stopMigration(world.ctx, await world.person('chief'), migration);
    await world.send(desk, waits, 'answer', { comment: 'yes' });
    expect(await run(migration)).to.include({ status: 'stopped', moved: 0 });
    expect((await world.send(desk, waits, 'pay')).hash).to.equal(waits.hash);
    await resumeMigration(world.ctx, await world.person('chief'), migration);
    expect(await run(migration)).to.include({ status: 'done', moved: 1 });
  });

  it('ends with the release: replaced by the next one, or taken back with what it has moved', async () => {
    const [safe, waits] = [await world.file(), await waiting()];
    const first = await prepare();
    await run(first);
    const { migration: second } = await publishEdit(
      world,
      FLOW,
      (flow) => (jobOf(flow).pending.meta.stage = 'accepted'),
      SAFE,
    );
    expect(await run(first)).to.include({ status: 'superseded', moved: 1 });
    expect(await run(second as string)).to.include({ status: 'running', moved: 1, waiting: 1 });
    const { migrations } = await rollBack(world.ctx, await world.person('chief'), { release: 3 });
    expect(await run(second as string)).to.include({ status: 'done', moved: 1 });
    expect(await run(migrations[0] as string)).to.include({ kind: 'undo', total: 1, moved: 1, status: 'done' });
    expect(await hashOf(waits)).to.equal(waits.hash);
    expect(await hashOf(safe)).not.to.equal(safe.hash);
  });

  it('may be begun for a release that is out, and is refused beside another one', async () => {
    const chief = await world.person('chief');
    const filed = await world.file();
    await publishEdit(world, FLOW, upgrade);
    const begin = () => startMigration(world.ctx, chief, { release: 2, plan: { when: 'safe' } });
    const { migration } = await begin();
    expect((await failureOf(begin)).code).to.equal('MIGRATION_REFUSED');
    expect(await run(migration)).to.include({ status: 'done', moved: 1 });
    expect(await hashOf(filed)).not.to.equal(filed.hash);
  });

  it('lists a request whose type is gone as a conflict, which no waiting would help', async () => {
    await world.person({ roles: ['rider'], client: 'north' });
    await world.file({ type: 'contract-repair', client: 'north' });
    const chief = await world.person('chief');
    await saveDraft(world.ctx, chief, { kind: 'request-type', id: 'contract-repair', definition: null, revision: 0 });
    const { migration } = await publish(world.ctx, chief, { expectedRelease: 1, note: '', ...SAFE });
    expect(await run(migration as string)).to.include({ status: 'done', moved: 0, conflicts: 1, waiting: 0 });
  });
});
