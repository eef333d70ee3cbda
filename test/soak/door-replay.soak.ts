import { expect } from 'chai';
import { cli } from '../cli/run-in-process.ts';
import { openDoor } from '../support/door.ts';
import { newDatabase, onEachDatabase } from '../support/world.ts';
import { helpdeskCsv, logWorld } from '../support/world-log.ts';
import { readReplayed } from '../support/world-replayed.ts';

onEachDatabase('the measured log over HTTP', (database) => {
  it('is replayed whole, with the same final states as into the database', async function () {
    this.timeout(300_000);
    const csv = helpdeskCsv();
    if (csv === undefined) {
      console.log('  REGLAMENT_DATA is not set: there is no measured log');
      this.skip();
    }
    const log = await logWorld(csv);
    const args = ['replay', log.csv, '--pack', log.pack, ...log.columns, '--json'];
    const direct = await cli([...args, '--database', await newDatabase(database)]);
    const door = await openDoor({ database, pack: log.pack, role: 'agent' });
    try {
      const server = door.start();
      await server.running;
      const { code, json } = await cli([...args, '--url', door.url, '--token', door.token]);
      console.log(
        `  ${database}: ${json.events} events in ${json.seconds} s, ${json.eventsPerSecond} a second over HTTP`,
      );
      expect(code).to.equal(0);
      expect(json).to.include({ cases: 4580, events: 21_348, accepted: 21_348, refused: 0 });
      expect(json.journalRows).to.equal(direct.json.journalRows);
      expect(json.finalStates).to.deep.equal(direct.json.finalStates);
      expect(await server.stop(), server.output()).to.equal(0);
      const found = await door.look((store) => readReplayed(store, log.cases));
      expect(found.flatMap(({ rows }) => rows)).to.have.length(21_348);
    } finally {
      await door.end();
    }
  });
});
