import { expect } from 'chai';
import { onEachDatabase } from '../support/world.ts';
import { migrateMany } from '../support/world-migration.ts';

onEachDatabase('the migration of many requests', (database) => {
  it('loses nothing while events keep coming, and its undo brings back all that have not moved on', async () => {
    const done = await migrateMany(database, 200, () => {});
    expect(done.moved).to.be.at.least(150);
    expect(done.conflicts).to.be.at.least(1);
    expect(done.movedBack + done.movedOn).to.equal(done.moved);
    expect(done.events).to.be.at.least(10);
  });
});
