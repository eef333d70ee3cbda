import { expect } from 'chai';
import { publish, runMigration } from '../../engine/commands/index.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { draftEdit, publishEdit } from '../support/world-drafts.ts';
import { failureOf } from '../support/world-refusal.ts';
import { upgrade } from '../support/world-upgrade.ts';

onEachDatabase('the plan of a migration', (database) => {
  let world: World;

  beforeEach(async () => {
    world = await openWorld({ database });
  });
  afterEach(() => world.close());

  it('is refused with every unknown state and policy, and nothing is published', async () => {
    const chief = await world.person('chief');
    await draftEdit(world, chief, 'checklists/inspection.json', (json) => json.items.pop());
    const before = await world.rows();
    const plan = { states: { intake: 'nowhere', weighing: 'void' }, timers: 'never' as never };
    const failure = await failureOf(() =>
      publish(world.ctx, chief, { expectedRelease: 1, note: 'a plan', running: 'now', plan }),
    );
    expect(failure.code).to.equal('MIGRATION_PLAN_INVALID');
    expect(failure.details.map(({ rule, path }) => `${rule} ${path}`)).to.deep.equal([
      'state-unknown /states/intake',
      'state-unknown /states/weighing',
      'timers-unknown /timers',
    ]);
    expect(await world.rows()).to.deep.equal(before);
  });

  it('is refused with every timer that nobody would wait for, beside every other fault', async () => {
    const chief = await world.person('chief');
    await draftEdit(world, chief, 'workflows/repair.json', upgrade);
    const timersOf = {
      'waiting/give-up-after': 'restart',
      'waiting/never': 'keep',
      'intake/give-up-after': 'keep',
      'pending/give-up-after': 'later' as never,
      strange: 'keep',
    } as const;
    const plan = { states: { waiting: 'pending', weighing: 'void' }, timersOf };
    const failure = await failureOf(() =>
      publish(world.ctx, chief, { expectedRelease: 1, note: 'a plan', running: 'now', plan }),
    );
    expect(failure.details.map(({ rule, path }) => `${rule} ${path}`)).to.deep.equal([
      'state-unknown /states/weighing',
      'timer-unknown /timersOf/waiting~1never',
      'timer-unknown /timersOf/intake~1give-up-after',
      'timers-unknown /timersOf/pending~1give-up-after',
      'timer-unknown /timersOf/strange',
    ]);
  });

  it('may say of single timers what becomes of them', async () => {
    const desk = await world.person('desk');
    const view = await world.send(desk, await world.file(), 'estimate', { fields: { price: 9000 } });
    const before = (await world.records(view)).timers;
    world.clock.pass('PT2H');
    const plan = { states: { waiting: 'pending' }, timersOf: { 'waiting/give-up-after': 'restart' } } as const;
    const { migration } = await publishEdit(world, 'workflows/repair.json', upgrade, { running: 'now', plan });
    await runMigration(world.ctx, migration as string);
    const due = new Map((await world.records(view)).timers.map(({ delay, dueAt }) => [delay, dueAt]));
    expect(due.get('give-up-after')).to.equal(world.clock.in('P5D'));
    for (const { delay, dueAt } of before) if (delay !== 'give-up-after') expect(due.get(delay)).to.equal(dueAt);
    expect(due.size).to.equal(2);
  });

  it('may send requests to any state of the new release', async () => {
    const chief = await world.person('chief');
    await draftEdit(world, chief, 'checklists/inspection.json', (json) => json.items.pop());
    const plan = { states: { weighing: 'intake' } };
    const published = await publish(world.ctx, chief, { expectedRelease: 1, note: 'a plan', running: 'now', plan });
    expect(published.release).to.equal(2);
  });
});
