import { expect } from 'chai';
import { killServer } from '../support/door-replay.ts';
import { onEachDatabase } from '../support/world.ts';
import { generateLog, logWorld } from '../support/world-log.ts';

onEachDatabase('a server that is killed in the middle of a replay over HTTP', (database) => {
  it('has every acknowledged row once; the replay goes on with the next server and ends with the same figures', async () => {
    const report = await killServer(database, await logWorld(generateLog(100)), 1);
    expect(report.kills).to.equal(1);
    expect(report.acknowledged).to.be.at.least(1);
  });
});
