import { expect } from 'chai';
import { onEachDatabase } from '../support/world.ts';
import { migrateMany } from '../support/world-migration.ts';

const COUNT = 10_000;

onEachDatabase('the migration of 10,000 requests', (database) => {
  it('loses nothing while events keep coming, and its undo brings back all that have not moved on', async function () {
    this.timeout(600_000);
    const done = await migrateMany(database, COUNT, (line) => console.log(`  ${database}: ${line}`));
    expect(done.moved).to.be.at.least(COUNT * 0.75);
    expect(done.movedBack + done.movedOn).to.equal(done.moved);
    expect(done.events).to.be.at.least(500);
  });
});
