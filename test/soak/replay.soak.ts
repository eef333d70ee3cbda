import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { cli } from '../cli/run-in-process.ts';
import { tempFolder } from '../support/temp.ts';
import { newDatabase, onEachDatabase } from '../support/world.ts';
import { generateLog, helpdeskCsv, type LogWorld, logWorld } from '../support/world-log.ts';

/** Last activity -> how many cases end with it, by the log itself. */
function lastActivities({ cases }: LogWorld): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { events } of cases) {
    const last = events.at(-1)?.activity as string;
    counts[last] = (counts[last] ?? 0) + 1;
  }
  return counts;
}

onEachDatabase('a measured log', (database) => {
  let log: LogWorld;
  const csv = helpdeskCsv();

  before(async function () {
    if (csv === undefined) console.log('  REGLAMENT_DATA is not set: a generated log stands for the measured one');
    log = await logWorld(csv ?? generateLog(4580));
  });

  it('is replayed by the pack discovered from it: nothing refused, every case ends as in the log', async function () {
    this.timeout(300_000);
    const url = await newDatabase(database);
    const args = ['replay', log.csv, '--pack', log.pack, ...log.columns, '--database', url, '--json'];
    const { code, json } = await cli(args);
    console.log(`  ${database}: ${json.events} events in ${json.seconds} s, ${json.eventsPerSecond} a second`);
    expect(code).to.equal(0);
    expect(json).to.include({ cases: 4580, refused: 0, accepted: json.events });
    expect(json.finalStates).to.deep.equal(lastActivities(log));
    expect(json.journalRows).to.equal(json.cases + json.events);
    if (csv === undefined) return;
    expect(json.events).to.equal(21_348);
    expect(json.finalStates.Closed).to.equal(4557);
  });

  it('refuses every pair of activities that never follow each other in the log, with a reason', async function () {
    this.timeout(120_000);
    const activities = [...new Set(log.cases.flatMap(({ events }) => events.map(({ activity }) => activity)))];
    const pair = (a: string, b: string): string => `${a}\n${b}`;
    const seen = new Set(
      log.cases.flatMap(({ events }) =>
        events.slice(1).map((each, at) => pair(events[at]?.activity as string, each.activity)),
      ),
    );
    const ways = pathsTo(log);
    const strange = activities.flatMap((a) =>
      activities.filter((b) => !seen.has(pair(a, b))).map((b) => [a, b] as const),
    );
    const [header] = readFileSync(log.csv, 'utf8').split('\n', 1) as [string];
    const columns = header.split(',');
    const row = (name: string, activity: string): string =>
      columns
        .map(
          (column) =>
            ({ 'Case ID': name, Activity: activity, 'Complete Timestamp': '2020-01-01 10:00:00' })[column] ?? '',
        )
        .join(',');
    const rows = strange.flatMap(([a, b], index) =>
      [...(ways.get(a) ?? []), b].map((each) => row(`Strange ${index}`, each)),
    );
    const file = join(tempFolder('strange'), 'strange.csv');
    writeFileSync(file, `${header}\n${rows.join('\n')}\n`);
    const url = await newDatabase(database);
    const { code, json } = await cli(['replay', file, '--pack', log.pack, ...log.columns, '--database', url, '--json']);
    console.log(`  ${database}: ${strange.length} pairs that never follow each other`);
    expect(code).to.equal(1);
    expect(json).to.include({ cases: strange.length, refused: strange.length, accepted: rows.length - strange.length });
    for (const { reasons, activity, case: name } of json.refusals) {
      const [, expected] = strange[Number(name.split(' ')[1])] as [string, string];
      expect(activity).to.equal(expected);
      expect(reasons[0].rule).to.match(/^not-offered:/);
      expect(reasons[0].message).to.contain('is not offered in state');
    }
  });
});

/** Activity -> the beginning of a real case that leads to it. */
function pathsTo({ cases }: LogWorld): Map<string, string[]> {
  const ways = new Map<string, string[]>();
  for (const { events } of cases) {
    for (const [index, { activity }] of events.entries()) {
      if (!ways.has(activity))
        ways.set(
          activity,
          events.slice(0, index + 1).map((each) => each.activity),
        );
    }
  }
  return ways;
}
