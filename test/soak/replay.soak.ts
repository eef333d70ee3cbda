import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { openStore } from '../../engine/store/open.ts';
import { cli } from '../cli/run-in-process.ts';
import { discoverPack } from '../cli/commands/small-log.ts';
import { hasMaria, startMaria } from '../support/maria.ts';
import { tempFolder } from '../support/temp.ts';

const { REGLAMENT_DATA } = process.env;
const LOG = join(REGLAMENT_DATA ?? '', 'log-helpdesk-italian/helpdesk.csv');
const COLUMNS = { case: 'Case ID', activity: ['Activity'], time: 'Complete Timestamp' };
const OPTIONS = ['--case', COLUMNS.case, '--activity', 'Activity', '--time', COLUMNS.time];
const CHILD = fileURLToPath(new URL('replay-child.ts', import.meta.url));
const KILLS = 30;

const UNDISTURBED = {
  cases: 4580,
  events: 21_348,
  accepted: 21_348,
  refused: 0,
  refusals: [],
  finalStates: {
    Closed: 4557,
    'Resolve ticket': 10,
    Wait: 8,
    'Require upgrade': 3,
    'Take in charge ticket': 1,
    VERIFIED: 1,
  },
  journalRows: 25_928,
};

/** The figures of a replay by the command, without what differs from run to run. */
async function replayed(pack: string, url: string, ...more: string[]): Promise<object> {
  const run = await cli(['replay', LOG, '--pack', pack, ...OPTIONS, '--database', url, ...more, '--json']);
  if (run.code !== 0) throw new Error(run.stdout + run.stderr);
  const { seconds, eventsPerSecond, ...figures } = run.json;
  console.log(`      ${seconds} s, ${eventsPerSecond} events per second`);
  return figures;
}

/** Starts a replay, kills it a moment after its first row, and gives the rows that it had acknowledged. */
async function killedReplay(url: string, pack: string): Promise<number[]> {
  const child = spawn(process.execPath, [CHILD, url, pack, LOG, JSON.stringify(COLUMNS)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  const begun = new Promise<void>((resolve) => {
    child.stdout.on('data', (text) => {
      printed += text;
      resolve();
    });
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_, signal) => resolve(signal)));
  await Promise.race([begun, ended]);
  await pause(Math.random() * 400);
  child.kill('SIGKILL');
  expect(await ended, 'the replay was over before it could be killed').to.equal('SIGKILL');
  // A row that was cut in two was not acknowledged.
  return printed
    .slice(0, printed.lastIndexOf('\n') + 1)
    .split('\n')
    .filter(Boolean)
    .map(Number);
}

/** Every row of the log that the journal has, doubled ones too. */
async function journaledRows(url: string): Promise<number[]> {
  const store = await openStore({ url, files: tempFolder('files') });
  const rows = await store.read.all<{ payload: string }>("SELECT payload FROM journal WHERE kind = 'event'");
  await store.close();
  return rows.map(({ payload }) => JSON.parse(payload).row);
}

async function survivesKills(url: string): Promise<void> {
  const pack = await discoverPack(LOG, OPTIONS);
  const acknowledged = new Set<number>();
  for (let kill = 1; kill <= KILLS; kill += 1) {
    for (const row of await killedReplay(url, pack)) acknowledged.add(row);
    const rows = await journaledRows(url);
    const journaled = new Set(rows);
    expect(journaled.size, `kill ${kill}: rows that are there twice`).to.equal(rows.length);
    expect([...acknowledged.difference(journaled)], `kill ${kill}: acknowledged rows that are lost`).to.deep.equal([]);
  }
  console.log(`      ${acknowledged.size} rows acknowledged before ${KILLS} kills`);
  expect(acknowledged.size).to.be.greaterThan(KILLS);
  expect(await replayed(pack, url, '--resume')).to.deep.equal(UNDISTURBED);
}

describe('soak/replay', function () {
  this.timeout(10 * 60_000);

  before(function () {
    if (REGLAMENT_DATA !== undefined) return;
    console.log('  (REGLAMENT_DATA is not set: the real log is not replayed)');
    this.skip();
  });

  const embedded = (): string => `sqlite:${join(tempFolder('soak'), 'desk.sqlite')}`;

  it('replays 4,580 real cases on the embedded database without one refusal', async () => {
    expect(await replayed(await discoverPack(LOG, OPTIONS), embedded())).to.deep.equal(UNDISTURBED);
  });

  it('loses and doubles nothing when it is killed 30 times on the embedded database', async () => {
    await survivesKills(embedded());
  });

  describe('on MariaDB', () => {
    let maria: Awaited<ReturnType<typeof startMaria>> | undefined;

    before(async function () {
      if (!hasMaria()) this.skip();
      maria = await startMaria({ durable: true });
    });
    after(() => maria?.stop());

    it('replays 4,580 real cases without one refusal', async () => {
      expect(await replayed(await discoverPack(LOG, OPTIONS), await maria!.database('replay'))).to.deep.equal(
        UNDISTURBED,
      );
    });

    it('loses and doubles nothing when it is killed 30 times', async () => {
      await survivesKills(await maria!.database('killed'));
    });
  });
});
