import { expect } from 'chai';
import { publish } from '../../engine/commands/index.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { draftEdit } from '../support/world-drafts.ts';
import { failureOf } from '../support/world-refusal.ts';

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

  it('may send requests to any state of the new release', async () => {
    const chief = await world.person('chief');
    await draftEdit(world, chief, 'checklists/inspection.json', (json) => json.items.pop());
    const plan = { states: { weighing: 'intake' } };
    const published = await publish(world.ctx, chief, { expectedRelease: 1, note: 'a plan', running: 'now', plan });
    expect(published.release).to.equal(2);
  });
});
