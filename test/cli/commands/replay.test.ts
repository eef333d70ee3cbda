import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { openApp } from '../../../engine/app.ts';
import { builtinKinds } from '../../../engine/language/index.ts';
import { compiledWorkflows } from '../../../engine/cli/compiled-workflows.ts';
import { loadCheckedPack } from '../../../engine/cli/load-pack.ts';
import { publishOnce } from '../../../engine/cli/replay/publish-once.ts';
import { importedCase } from '../../../engine/queries/imported-log.ts';
import { hasMaria, sharedMaria } from '../../support/maria.ts';
import { tempFolder } from '../../support/temp.ts';
import { cli, type CliRun } from '../run-in-process.ts';
import { COLUMNS, discoverPack, writeLog } from './small-log.ts';

const { REGLAMENT_DATA } = process.env;
const CASES = [
  ['New', 'In work', 'In work', 'Closed'],
  ['New', 'Closed'],
  ['New', 'In work', 'Wait', 'In work', 'Closed'],
  ['New', 'Wait'],
];

const database = (): string => `sqlite:${join(tempFolder('replay'), 'desk.sqlite')}`;
const replay = (log: string, pack: string, ...more: string[]): Promise<CliRun> =>
  cli(['replay', log, '--pack', pack, ...COLUMNS, ...more, '--json']);

/** The figures without what differs from run to run. */
function figures({ json }: CliRun): object {
  const { seconds, eventsPerSecond, ...rest } = json;
  expect(seconds).to.be.a('number');
  // Where nothing was left to send there is no pace.
  if (eventsPerSecond !== null) expect(eventsPerSecond).to.be.above(0);
  return rest;
}

/** Takes a transition out of a discovered pack. */
function forbid(pack: string, from: string, event: string): void {
  const file = join(pack, 'workflows', 'help-desk.json');
  const workflow = JSON.parse(readFileSync(file, 'utf8'));
  delete workflow.machine.states[from].on[event];
  writeFileSync(file, JSON.stringify(workflow));
}

describe('cli/replay', function () {
  this.timeout(20_000);

  it('takes every row of the log from which the pack was discovered', async () => {
    const log = writeLog(CASES);
    const run = await replay(log, await discoverPack(log));
    expect(run.code).to.equal(0);
    expect(figures(run)).to.deep.equal({
      cases: 4,
      events: 13,
      accepted: 13,
      refused: 0,
      refusals: [],
      finalStates: { Closed: 3, Wait: 1 },
      journalRows: 17,
    });
  });

  it('says that it used a temporary database', async () => {
    const log = writeLog([['New']]);
    const { stdout } = await cli(['replay', log, '--pack', await discoverPack(log), ...COLUMNS]);
    expect(stdout)
      .to.include('replayed 1 case and 1 event: 1 accepted, 0 refused')
      .and.to.include('temporary embedded database, now removed');
  });

  it('refuses two activities that never follow each other in the log, with a reason, and goes on', async () => {
    const pack = await discoverPack(writeLog(CASES));
    const run = await replay(writeLog([['New', 'Wait', 'Closed', 'In work', 'Closed']]), pack);
    expect(run.code).to.equal(1);
    expect(run.json).to.deep.include({ events: 5, accepted: 4, refused: 1, finalStates: { Closed: 1 } });
    expect(run.json.refusals).to.have.length(1);
    expect(run.json.refusals[0]).to.include({ case: 'case-1', row: 3, activity: 'Closed' });
    expect(run.json.refusals[0].reasons[0]).to.include({ rule: 'not-offered:closed' });
    expect(run.json.refusals[0].reasons[0].message).to.include('not offered in state wait');
  });

  it('refuses an activity that no event stands for, and every row of a request that may not be filed', async () => {
    const pack = await discoverPack(writeLog(CASES));
    const unknown = await replay(writeLog([['New', 'Reopened']]), pack);
    expect(unknown.json.refusals[0].reasons[0].rule).to.equal('activity-unknown');
    const file = join(pack, 'request-types', 'help-desk.json');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), clientRequired: true }));
    const run = await replay(writeLog([['New', 'Closed']]), pack);
    expect(run.json).to.deep.include({ cases: 1, accepted: 0, refused: 2, finalStates: { none: 1 }, journalRows: 0 });
    expect(run.json.refusals[0].reasons[0].rule).to.equal('client-required');
  });

  it('keeps the first twenty refusals in the order of the log', async () => {
    const pack = await discoverPack(writeLog([['New', 'Closed']]));
    const run = await replay(writeLog(Array.from({ length: 30 }, () => ['New', 'New'])), pack);
    expect(run.json.refused).to.equal(30);
    expect(run.json.refusals.map(({ row }: { row: number }) => row)).to.deep.equal(
      Array.from({ length: 20 }, (_, index) => 2 + index * 2),
    );
  });

  it('never sends the event that ends a request, even for an activity called so', async () => {
    const log = writeLog([
      ['New', 'End', 'Ended', 'Start', 'End'],
      ['New', 'Ended'],
    ]);
    const pack = await discoverPack(log);
    expect((await replay(log, pack)).json).to.deep.include({ refused: 0, finalStates: { End: 1, Ended: 1 } });
    const wrong = await replay(writeLog([['End', 'New']]), pack);
    expect(wrong.json).to.deep.include({ refused: 1, accepted: 1 });
  });

  it('replays only the first cases when told so', async () => {
    const log = writeLog(CASES);
    const run = await replay(log, await discoverPack(log), '--limit', '2', '--concurrency', '1');
    expect(run.json).to.deep.include({ cases: 2, events: 6, journalRows: 8 });
  });

  it('keeps the instants of the log, and the row in the journal; arms no timer and sends no effect', async () => {
    const log = writeLog([['New', 'Closed']]);
    const url = database();
    await replay(log, await discoverPack(log), '--database', url);
    const app = await openApp({ databaseUrl: url, files: tempFolder('files') });
    const rows = await app.store.read.all('SELECT at, payload FROM journal ORDER BY seq');
    expect(rows.map(({ at }) => new Date(Number(at)).toISOString())).to.deep.equal([
      '2020-01-01T10:00:00.000Z',
      '2020-01-01T10:00:00.000Z',
      '2020-01-01T10:01:00.000Z',
    ]);
    const [request] = await app.store.read.all<{ external_key: string }>('SELECT external_key FROM request');
    expect((await importedCase(app.store.read, request!.external_key))?.rows.map(({ row }) => row)).to.deep.equal([
      1, 2,
    ]);
    expect(await app.store.read.all('SELECT id FROM timer UNION ALL SELECT id FROM outbox')).to.deep.equal([]);
    await app.close();
  });

  it('ends with the figures of an undisturbed run when it goes on with a longer log', async () => {
    // given: a pack that refuses some rows, and a log of which the first half was replayed
    const whole = writeLog(CASES);
    const pack = await discoverPack(whole);
    forbid(pack, 'in-work', 'in-work');
    forbid(pack, 'new', 'wait');
    const text = readFileSync(whole, 'utf8').trimEnd().split('\n');
    const url = database();
    const undisturbed = figures(await replay(whole, pack));
    for (let rows = 2; rows <= text.length; rows += 3) {
      const part = join(tempFolder('log'), 'part.csv');
      writeFileSync(part, text.slice(0, rows).join('\n'));
      // when
      await replay(part, pack, '--database', url, '--resume');
    }
    // then
    expect(figures(await replay(whole, pack, '--database', url, '--resume'))).to.deep.equal(undisturbed);
    expect(figures(await replay(whole, pack, '--database', url, '--resume'))).to.deep.equal(undisturbed);
  });

  it('comes to rest when it is interrupted, and can go on', async () => {
    const log = writeLog(Array.from({ length: 60 }, () => CASES[2]!));
    const pack = await discoverPack(log);
    const url = database();
    const interrupt = new AbortController();
    let ticks = 0;
    // The clock runs so fast that progress is said all the time; the hundredth look at it interrupts.
    const now = (): Date => {
      if ((ticks += 1) === 100) interrupt.abort();
      return new Date(Date.UTC(2026, 0, 1) + ticks * 1000);
    };
    const args = ['replay', log, '--pack', pack, ...COLUMNS, '--database', url, '--json'];
    const stopped = await cli(args, { cancelled: interrupt.signal, now });
    expect([stopped.code, stopped.stderr.endsWith('interrupted\n')]).to.deep.equal([130, true]);
    expect(stopped.stderr).to.match(/replaying: \d+ of 60 cases/);
    expect(stopped.json).to.include({ interrupted: true, refused: 0 });
    expect(stopped.json.cases).to.be.within(1, 59);
    expect(stopped.json.accepted).to.be.within(stopped.json.cases * 5, 299);
    const run = await replay(log, pack, '--database', url, '--resume');
    expect(run.json).to.deep.include({ cases: 60, accepted: 300, refused: 0, journalRows: 360 });
  });

  it('refuses to go on with a log in which a replayed row is another one, and sends nothing more for its case', async () => {
    const log = writeLog(CASES);
    const pack = await discoverPack(log);
    const url = database();
    await replay(log, pack, '--database', url, '--limit', '1');
    const text = readFileSync(log, 'utf8');
    const edits: Record<string, [edited: string, says: string]> = {
      'another activity': [text.replace('case-1,In work', 'case-1,Wait'), 'row 2 of case "case-1" is "Wait" now'],
      'an unknown activity': [text.replace('case-1,Closed', 'case-1,Zap'), 'row 4 of case "case-1" is "Zap" now'],
      'another case': [text.replace('case-1,In work', 'case-2,In work'), 'row 2 of case "case-1" is not a row'],
      'a row more before it': [
        text.replace('case-1', 'case-9,New,2020-01-01\ncase-1'),
        'row 1 of case "case-1" is not a',
      ],
      'fewer rows': [
        text.split('\n').slice(0, 3).join('\n'),
        'row 3 of case "case-1" is not a row of this case any more',
      ],
    };
    for (const [name, [edited, says]] of Object.entries(edits)) {
      const file = join(tempFolder('log'), 'edited.csv');
      writeFileSync(file, edited);
      const { code, json } = await replay(
        file,
        pack,
        '--database',
        url,
        '--resume',
        '--limit',
        '2',
        '--concurrency',
        '1',
      );
      expect([code, json.error?.code], name).to.deep.equal([1, 'LOG_PACK_MISMATCH']);
      expect(json.error.message, name).to.include(says);
    }
    const intact = await replay(log, pack, '--database', url, '--resume');
    expect(intact.json).to.deep.include({ cases: 4, accepted: 13, refused: 0, journalRows: 17 });
  });

  it('goes on when another process publishes the same pack at the same moment', async () => {
    const { pack, files } = await loadCheckedPack(await discoverPack(writeLog(CASES)), builtinKinds);
    const workflow = compiledWorkflows(pack, builtinKinds)('help-desk', null);
    const databaseUrl = database();
    const apps = [await openApp({ databaseUrl, files: 'files' }), await openApp({ databaseUrl, files: 'files' })];
    try {
      await Promise.all(apps.map((app) => publishOnce(app, files, 'help-desk', workflow)));
      expect(await apps[0]!.store.read.all('SELECT id FROM `release`')).to.have.length(1);
    } finally {
      await Promise.all(apps.map((app) => app.close()));
    }
  });

  it('refuses when another process publishes something else at the same moment', async () => {
    const databaseUrl = database();
    const apps = [await openApp({ databaseUrl, files: 'files' }), await openApp({ databaseUrl, files: 'files' })];
    try {
      const ends = await Promise.allSettled(
        apps.map(async (app, index) => {
          const { pack, files } = await loadCheckedPack(
            await discoverPack(writeLog(CASES.slice(index * 2))),
            builtinKinds,
          );
          await publishOnce(app, files, 'help-desk', compiledWorkflows(pack, builtinKinds)('help-desk', null));
        }),
      );
      const codes = ends.map((end) => (end.status === 'fulfilled' ? 'done' : end.reason.code));
      expect(codes).to.have.members(['LOG_PACK_MISMATCH', 'done']);
    } finally {
      await Promise.all(apps.map((app) => app.close()));
    }
  });

  it('refuses a log that is in the database already, and says how to go on', async () => {
    const log = writeLog([['New']]);
    const pack = await discoverPack(log);
    const url = database();
    await replay(log, pack, '--database', url);
    const again = await replay(log, pack, '--database', url);
    expect([again.code, again.json.error.message]).to.deep.equal([
      1,
      'cases of this log are there already: go on with --resume, or replay it into another database',
    ]);
  });

  it('refuses a database in which something else is published, and changes nothing there', async () => {
    const log = writeLog(CASES);
    const pack = await discoverPack(log);
    const url = database();
    await cli(['pack', 'install', pack, '--database', url]);
    forbid(pack, 'new', 'wait');
    const { code, json } = await replay(log, pack, '--database', url);
    expect([code, json.error.code]).to.deep.equal([1, 'LOG_PACK_MISMATCH']);
  });

  it('refuses a pack that knows no activity of the log, and a pack with errors', async () => {
    const pack = await discoverPack(writeLog([['New', 'Closed']]));
    const foreign = await replay(writeLog([['Alpha', 'Beta']]), pack);
    expect(foreign.json.error.code).to.equal('LOG_PACK_MISMATCH');
    expect(foreign.json.error.message).to.include('"Alpha", "Beta"');
    writeFileSync(join(pack, 'roles', 'agent.json'), '{}');
    expect((await replay(writeLog([['New']]), pack)).json.error.code).to.equal('PACK_INVALID');
  });

  it('refuses --resume without a database, and a request type that the pack does not have', async () => {
    const log = writeLog([['New']]);
    const pack = await discoverPack(log);
    expect((await replay(log, pack, '--resume')).json.error.message).to.include('--resume needs --database');
    expect((await replay(log, pack, '--type', 'other')).json.error.message).to.include(
      'no request type "other"; it has: help-desk',
    );
  });

  const helpdesk = ['--case', 'Case ID', '--activity', 'Activity', '--time', 'Complete Timestamp'];
  const real = join(REGLAMENT_DATA ?? '', 'log-helpdesk-italian/helpdesk.csv');

  it('replays 500 real cases without one refusal', async function () {
    if (REGLAMENT_DATA === undefined) {
      console.log('      (REGLAMENT_DATA is not set: the real log is not replayed)');
      return;
    }
    this.timeout(180_000);
    const pack = await discoverPack(real, helpdesk);
    const run = await cli(['replay', real, '--pack', pack, ...helpdesk, '--limit', '500', '--json']);
    expect(run.code).to.equal(0);
    expect(figures(run)).to.deep.include({ cases: 500, events: 2304, accepted: 2304, refused: 0, journalRows: 2804 });
  });

  it('replays into MariaDB as into the embedded database, without one refusal', async function () {
    if (!hasMaria()) this.skip();
    const log = writeLog(CASES);
    const pack = await discoverPack(log);
    const url = await (await sharedMaria()).database('replay');
    const run = await replay(log, pack, '--database', url);
    expect(figures(run)).to.deep.equal(figures(await replay(log, pack)));
    const again = await replay(log, pack, '--database', url, '--resume');
    expect(figures(again)).to.deep.equal(figures(run));
    expect(again.json.eventsPerSecond).to.equal(null);
  });
});
