import { expect } from 'chai';
import { type Maria, startMaria } from '../support/maria.ts';
import { type Database, newDatabase, onEachDatabase } from '../support/world.ts';
import { killReplay, killStart } from '../support/world-kill.ts';
import { killWriter } from '../support/world-killed-writer.ts';
import { generateLog, helpdeskCsv, logWorld } from '../support/world-log.ts';

const KILLS = 30;
/** A generated log of about as many events as the measured one has. */
const CASES = 4580;

onEachDatabase('kill -9', (database: Database) => {
  let maria: Maria | undefined;

  before(async () => {
    if (database === 'mysql') maria = await startMaria({ durable: true });
  });
  after(() => maria?.stop());

  const empty = (): Promise<string> => maria?.database('killed') ?? newDatabase(database);

  it(`${KILLS} times in the middle of a replay: every event is there once, and --resume ends with the same figures`, async function () {
    this.timeout(600_000);
    const log = await logWorld(helpdeskCsv() ?? generateLog(CASES));
    const from = performance.now();
    const { figures, ...report } = await killReplay({ log, database: empty, kills: KILLS });
    const seconds = Math.round((performance.now() - from) / 1000);
    console.log(`  ${database}: ${JSON.stringify({ ...report, events: figures.events, seconds })}`);
    expect(report.kills).to.equal(KILLS);
    expect(report.midway).to.be.at.least(KILLS / 3);
    expect(report.acknowledged).to.be.at.least(KILLS);
    expect([figures.accepted, figures.refused]).to.deep.equal([figures.events, 0]);
  });

  it('while a replay starts: the next run makes what is missing and fills the database', async function () {
    this.timeout(300_000);
    const unready = await killStart({ log: await logWorld(generateLog(20)), database: empty, kills: KILLS / 2 });
    console.log(`  ${database}: ${unready} of ${KILLS / 2} before anything was replayed`);
    expect(unready).to.be.at.least(1);
  });

  it(`${KILLS} times while requests are filed and events sent: nothing that was acknowledged is lost or doubled`, async function () {
    this.timeout(300_000);
    const acknowledged = await killWriter(await empty(), database, KILLS);
    console.log(`  ${database}: ${acknowledged} acknowledged answers`);
    expect(acknowledged).to.be.at.least(KILLS * 3);
  });
});
