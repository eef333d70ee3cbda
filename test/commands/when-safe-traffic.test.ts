import { expect } from 'chai';
import { runMigration, sendEvent } from '../../engine/commands/index.ts';
import { onEachDatabase, openWorld } from '../support/world.ts';
import { expectWhole } from '../support/world-check.ts';
import { publishEdit } from '../support/world-drafts.ts';
import { startTraffic } from '../support/world-traffic.ts';
import { upgrade } from '../support/world-upgrade.ts';

onEachDatabase('a migration when it is safe, under traffic', (database) => {
  it('loses nothing, moves nobody twice, and counts exactly those that wait', async () => {
    const world = await openWorld({ database });
    const other = await openWorld({ beside: world });
    const desk = await world.person('desk');
    const uuids: string[] = [];
    for (let index = 0; index < 60; index += 1) {
      const { uuid } = await world.file({ fields: { note: `no. ${index}`, weight: 9, pieces: 1 } });
      uuids.push(uuid);
      const price = index % 3 === 0 ? 9000 : 100;
      if (index % 4 !== 0) await sendEvent(world.ctx, desk, { request: uuid, event: 'estimate', fields: { price } });
    }
    const { migration } = await publishEdit(world, 'workflows/repair.json', upgrade, { running: 'when-safe' });
    const traffic = startTraffic(other, desk, uuids);
    for (let look = 0; look < 6; look += 1)
      await runMigration(look % 2 === 0 ? world.ctx : other.ctx, migration as string);
    await traffic.stop();
    const report = await runMigration(world.ctx, migration as string);
    const fresh = (await world.file()).hash;
    const after = await expectWhole(world);
    const stay = after.filter(({ ended, hash }) => !ended && hash !== fresh);
    expect(report).to.include({ conflicts: 0, waiting: stay.length, status: stay.length > 0 ? 'running' : 'done' });
    expect(traffic.acknowledged.length).to.be.at.least(10);
    let moved = 0;
    for (const { journal } of after) {
      const moves = journal.filter(({ kind }) => kind === 'migrated').length;
      expect(moves).to.be.at.most(1);
      moved += moves;
    }
    expect(report.moved).to.equal(moved).and.to.be.at.least(15);
    await other.close();
    await world.close();
  });
});
