import { expect } from 'chai';
import { newDatabase, onEachDatabase } from '../support/world.ts';
import { killReplay } from '../support/world-kill.ts';
import { killWriter } from '../support/world-killed-writer.ts';
import { generateLog, logWorld } from '../support/world-log.ts';

onEachDatabase('kill -9', (database) => {
  const empty = (): Promise<string> => newDatabase(database);

  it('in the middle of a replay: every event is there once, and --resume ends with the same figures', async () => {
    const { figures, kills } = await killReplay({ log: await logWorld(generateLog(100)), database: empty, kills: 2 });
    expect(kills).to.equal(2);
    expect([figures.cases, figures.refused]).to.deep.equal([100, 0]);
    expect(figures.journalRows).to.equal(figures.cases + figures.events);
  });

  it('while events are sent: nothing that was acknowledged is lost or doubled', async () => {
    expect(await killWriter(await empty(), database, 2)).to.be.at.least(1);
  });
});
