import { expect } from 'chai';
import { substitute } from '../../../engine/commands/people/substitutions.ts';
import { listRequests } from '../../../engine/queries/index.ts';
import { onEachDatabase, openWorld } from '../../support/world.ts';

onEachDatabase('a deputy of people in many groups', (database) => {
  it('reads the requests of all of them', async () => {
    const world = await openWorld({ database });
    const groups = (of: string): string[] => Array.from({ length: 20 }, (_, at) => `${of}-${at}`);
    const deputy = await world.person({ roles: ['mechanic'], groups: groups('own') });
    const now = world.clock.now().getTime();
    for (const name of ['one', 'two', 'three']) {
      const absent = await world.person({ roles: ['mechanic'], groups: groups(name) });
      const times = { fromAt: now, untilAt: now + 1000 };
      await substitute(world.ctx, absent, { deputy: deputy.person, ...times });
    }
    const { uuid } = await world.file();
    await world.store.read.run(
      "UPDATE request SET team_id = (SELECT id FROM team WHERE code = 'three-19') WHERE uuid = ?",
      [uuid],
    );
    const { items } = await listRequests(world.ctx, deputy, {});
    expect(items.map((item) => item.uuid)).to.deep.equal([uuid]);
    await world.close();
  });
});
