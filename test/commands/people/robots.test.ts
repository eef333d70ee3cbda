import { expect } from 'chai';
import { substitute } from '../../../engine/commands/people/substitutions.ts';
import { listDeputies } from '../../../engine/queries/index.ts';
import { failureOf } from '../../support/world-refusal.ts';
import { openWorld, type World } from '../../support/world.ts';
import { shippedPack } from '../../support/world-pack.ts';

describe('an account of a program', () => {
  let world: World;
  before(async () => {
    world = await openWorld({ pack: shippedPack('vending-service') });
  });
  after(() => world.close());

  it('is among no deputies and is refused as one; employees without roles are not programs', async () => {
    const operator = await world.person({ roles: ['operator'] });
    const [idle, robot] = [await world.person({ roles: [] }), await world.person({ roles: ['intake-robot'] })];
    const listed = (await listDeputies(world.ctx, operator)).map(({ uuid }) => uuid);
    expect(listed).to.include(idle.person).and.not.include(robot.person);
    const fromAt = world.clock.now().getTime();
    const stand = (deputy: string) => substitute(world.ctx, operator, { deputy, fromAt, untilAt: fromAt + 1000 });
    const error = await failureOf(() => stand(robot.person));
    expect(error.details.map(({ rule }) => rule)).to.deep.equal(['person-unknown']);
    await stand(idle.person);
  });
});
