import { expect } from 'chai';
import { assignRequest, type RequestView, rollBack, runMigration } from '../../engine/commands/index.ts';
import { releaseItems } from '../../engine/store/index.ts';
import type { Acting } from '../support/people.ts';
import { onEachDatabase, openWorld, type Records, type World } from '../support/world.ts';
import { publishEdit } from '../support/world-drafts.ts';
import { jobOf, MOVE, upgrade } from '../support/world-upgrade.ts';
import { expectRefused } from '../support/world-refusal.ts';

const FLOW = 'workflows/repair.json';

onEachDatabase('rolling a release back', (database) => {
  let world: World;
  let desk: Acting;
  let chief: Acting;

  beforeEach(async () => {
    world = await openWorld({ database });
    [desk, chief] = [await world.person('desk'), await world.person('chief')];
  });
  afterEach(() => world.close());

  const waiting = async (): Promise<RequestView> =>
    world.send(desk, await world.file(), 'estimate', { fields: { price: 9000 } });
  const migrated = async (): Promise<void> => {
    const { migration } = await publishEdit(world, FLOW, upgrade, MOVE);
    await runMigration(world.ctx, migration as string);
  };
  const back = async (release = 2) => {
    const { migrations, ...rest } = await rollBack(world.ctx, chief, { release });
    const reports = [];
    for (const each of migrations) reports.push(await runMigration(world.ctx, each));
    return { ...rest, reports };
  };
  /** What must be as it was. */
  const state = ({ request, timers }: Records) => {
    const { version: _, journalSeq: __, updatedAt: ___, ...rest } = request;
    return { rest, timers: timers.map(({ id: _id, ...timer }) => timer) };
  };

  it('publishes the release before as the next one; nothing is deleted', async () => {
    await migrated();
    expect((await back()).release).to.equal(3);
    const { release } = await world.rows('release');
    expect(release?.map(({ id, rolls_back: of }) => [id, of])).to.deep.equal([
      [1, null],
      [2, null],
      [3, 2],
    ]);
    const hashes = async (number: number) => (await releaseItems(world.store.read, number)).map(({ hash }) => hash);
    expect(await hashes(3)).to.deep.equal(await hashes(1));
    expect(await hashes(2)).not.to.deep.equal(await hashes(1));
  });

  it('brings requests back to what they were: place, fields, checklists, owners and timers', async () => {
    const views = [await world.file(), await waiting()];
    views.push(await world.send(desk, await world.file(), 'accept', { fields: { price: 1, kind: 'city' } }));
    const before = await Promise.all(views.map((view) => world.records(view)));
    world.clock.pass('PT1H');
    await migrated();
    const { reports } = await back();
    expect(reports).to.have.length(1);
    expect(reports[0]).to.include({ kind: 'undo', status: 'done', total: 3, moved: 3, conflicts: 0 });
    for (const [index, view] of views.entries()) {
      const after = await world.records(view);
      expect(state(after)).to.deep.equal(state(before[index] as Records));
      expect(after.journal.map(({ seq }) => seq)).to.deep.equal(after.journal.map((_, place) => place + 1));
      expect(after.journal.at(-1)).to.deep.include({ kind: 'migration-undone', effectiveHash: view.hash });
      expect(after.request.version).to.equal(after.journal.length);
    }
    expect((await world.send(desk, views[1] as RequestView, 'answer', { comment: 'yes' })).status).to.equal(
      'inspected',
    );
  });

  it('lists what has moved on since as conflicts and leaves it alone, in whatever way it moved', async () => {
    const [still, sent, ended] = [await waiting(), await waiting(), await waiting()];
    await migrated();
    await world.send(desk, sent, 'pay');
    await world.send(desk, ended, 'answer', { comment: 'a' });
    await world.send(desk, ended, 'cancel', { comment: 'b' });
    const { reports } = await back();
    expect(reports[0]).to.include({ total: 3, moved: 1, conflicts: 2, status: 'done' });
    const { migration_item: items } = await world.rows('migration_item');
    const [undone] = items?.slice(-1) ?? [];
    expect(undone).to.include({ outcome: 'conflict' });
    expect(JSON.parse(String(undone?.reason))).to.deep.equal({
      en: 'the request has moved on since',
      ru: 'с тех пор заявка ушла дальше',
    });
    expect((await world.records(still)).request.effectiveHash).to.equal(still.hash);
    const moved = (await world.records(sent)).request;
    expect((moved.envelope as { states: string[] }).states).to.include('pending');
  });

  it('gives no request back to an owner who has left', async () => {
    const filed = await world.file();
    const helper = await world.person({ roles: ['helper'] });
    await assignRequest(world.ctx, desk, { request: filed.uuid, to: helper.person });
    const always = [{ id: 'set-aside', target: '#held', actions: [{ type: 'assign', params: { to: 'nobody' } }] }];
    const { migration } = await publishEdit(world, FLOW, (flow) => (jobOf(flow).weighing.always = always), {
      running: 'now',
      plan: { states: { intake: 'weighing' } },
    });
    await runMigration(world.ctx, migration as string);
    expect((await world.records(filed)).request.assignee).to.equal(null);
    await world.store.transaction((tx) => tx.run('UPDATE person SET active = 0 WHERE uuid = ?', [helper.person]));
    expect((await back()).reports[0]).to.include({ status: 'done', moved: 0, conflicts: 1 });
    const { migration_item: items } = await world.rows('migration_item');
    expect(JSON.parse(String(items?.at(-1)?.reason)).en).to.equal('its owner before has left since');
  });

  it('leaves requests that were filed on the release it takes back', async () => {
    await migrated();
    const filed = await world.file();
    expect((await back()).reports[0]).to.include({ total: 0, moved: 0, conflicts: 0 });
    expect((await world.records(filed)).request).to.include({ version: 1, effectiveHash: filed.hash });
    expect((await world.file()).hash).not.to.equal(filed.hash);
  });

  it('has no job to run where nothing was moved', async () => {
    await publishEdit(world, FLOW, upgrade);
    expect(await rollBack(world.ctx, chief, { release: 2 })).to.deep.equal({ release: 3, migrations: [] });
  });

  it('is itself taken back: the definitions come again, requests stay where they are', async () => {
    const view = await waiting();
    await migrated();
    await back();
    expect(await back(3)).to.deep.equal({ release: 4, reports: [] });
    const hashes = async (number: number) => (await releaseItems(world.store.read, number)).map(({ hash }) => hash);
    expect(await hashes(4)).to.deep.equal(await hashes(2));
    expect((await world.records(view)).request.effectiveHash).to.equal(view.hash);
  });

  it('is resumed where it was stopped', async () => {
    const views = await Promise.all(Array.from({ length: 5 }, waiting));
    await migrated();
    const { migrations } = await rollBack(world.ctx, chief, { release: 2 });
    let asked = 0;
    const [undo] = migrations as [string];
    expect(await runMigration(world.ctx, undo, { stop: () => asked++ === 2 })).to.include({
      moved: 2,
      status: 'running',
    });
    expect(await runMigration(world.ctx, undo)).to.include({ moved: 5, conflicts: 0, status: 'done' });
    for (const view of views) expect((await world.records(view)).request.version).to.equal(4);
  });

  it('goes back along two migrations, release by release', async () => {
    const view = await waiting();
    await migrated();
    const { migration } = await publishEdit(world, FLOW, (flow) => (jobOf(flow).pending.meta.stage = 'accepted'), MOVE);
    await runMigration(world.ctx, migration as string);
    expect((await world.records(view)).request).to.include({ version: 4, stage: 'accepted' });
    const { reports } = await back(3);
    expect(reports[0]).to.include({ moved: 1, conflicts: 0 });
    expect((await world.records(view)).request).to.include({ version: 5, stage: 'your-turn' });
  });

  it('refuses a release that is not the current one, and the first', async () => {
    await expectRefused(world, () => back(1), { code: 'RELEASE_NOT_FOUND' });
    await publishEdit(world, FLOW, upgrade);
    for (const release of [1, 3]) await expectRefused(world, () => back(release), { code: 'RELEASE_STALE' });
  });

  it('refuses while its migration is not finished', async () => {
    await waiting();
    const { migration } = await publishEdit(world, FLOW, upgrade, MOVE);
    const error = await expectRefused(world, () => back(), { code: 'MIGRATION_NOT_FINISHED' });
    expect(error.params).to.deep.equal({ id: migration, status: 'running' });
  });

  it('refuses everybody whose roles grant no publishing', async () => {
    await publishEdit(world, FLOW, upgrade);
    for (const role of ['desk', 'editor']) {
      const as = await world.person(role);
      await expectRefused(world, () => rollBack(world.ctx, as, { release: 2 }), { code: 'FORBIDDEN' });
    }
  });
});
