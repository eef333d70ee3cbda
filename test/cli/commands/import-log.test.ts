import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { WorkflowDefinition } from '../../../engine/language/index.ts';
import { tempFolder } from '../../support/temp.ts';
import { cli } from '../run-in-process.ts';
import { COLUMNS, discoverPack, writeLog } from './small-log.ts';

const { REGLAMENT_DATA } = process.env;
const data = (name: string): string => join(REGLAMENT_DATA ?? '', name);

describe('cli/import-log', () => {
  it('writes a pack that has no errors, and says what it found', async () => {
    const log = writeLog([['New', 'In work', 'In work', 'Закрыт'], ['New', 'Закрыт'], ['完了']]);
    const out = join(tempFolder('pack'), 'help-desk');
    const { code, json } = await cli(['import-log', log, ...COLUMNS, '--out', out, '--json']);
    expect(code).to.equal(0);
    expect(json).to.include({ pack: out, cases: 3, events: 7, pairs: 4 });
    expect(json.activities.map(({ id }: { id: string }) => id)).to.deep.equal([
      'new',
      'in-work',
      'zakryt',
      'activity-4',
    ]);
    expect((await cli(['check', out, '--json'])).json.errors).to.equal(0);
  });

  it('refuses a folder that holds a pack already, and keeps what was edited there', async () => {
    const log = writeLog([['New', 'Closed']]);
    const out = await discoverPack(log);
    const file = join(out, 'workflows', 'help-desk.json');
    writeFileSync(file, 'edited by hand');
    const { code, stderr } = await cli(['import-log', log, ...COLUMNS, '--out', out]);
    expect([code, readFileSync(file, 'utf8')]).to.deep.equal([2, 'edited by hand']);
    expect(stderr).to.include('holds files already').and.to.include('name a new folder');
  });

  it('writes into a folder that is there and empty', async () => {
    const run = await cli(['import-log', writeLog([['New']]), ...COLUMNS, '--out', tempFolder('pack')]);
    expect([run.code, run.stderr]).to.deep.equal([0, '']);
  });

  it('refuses a folder below a file, naming it', async () => {
    const log = writeLog([['New']]);
    const { code, json } = await cli(['import-log', log, ...COLUMNS, '--out', join(log, 'pack'), '--json']);
    expect([code, json.error.code]).to.deep.equal([2, 'COMMAND_INVALID']);
    expect(json.error.message).to.include('is a file');
  });

  it('survives a log of which no name, time or order is as it ought to be', async () => {
    const file = join(tempFolder('log'), 'dirty.csv');
    writeFileSync(
      file,
      [
        '\uFEFFCase;Activity;Time;Activity;Note',
        'constructor;end;2020-01-02;end;"a ""quoted"" note\nof two lines"',
        '__proto__;END;01.01.2020 10:00;END;',
        'constructor;Ended;2020-01-01;Ended',
        ';lost;2020-01-01;lost;',
        '__proto__;;2020-01-01;;',
        '__proto__;start;never;start;x;y',
        `__proto__;${'long '.repeat(500)};1577872800;${'long '.repeat(500)};`,
      ].join('\r\n'),
    );
    const out = join(tempFolder('pack'), 'ended');
    const { code, json } = await cli(['import-log', file, ...COLUMNS, '--out', out, '--json']);
    expect(code).to.equal(0);
    expect(json.log).to.include({
      events: 5,
      emptyCases: 1,
      emptyActivities: 1,
      unevenRows: 2,
      timesCarried: 1,
      timesBackwards: 1,
    });
    expect(json.activities.map(({ id }: { id: string }) => id).slice(0, 4)).to.deep.equal([
      'end-2',
      'ended-2',
      'end-3',
      'start-2',
    ]);
    const check = await cli(['check', out, '--json']);
    expect(check.json.problems.filter(({ severity }: { severity: string }) => severity === 'error')).to.deep.equal([]);
  });

  it('refuses a folder that holds other files, and leaves them alone', async () => {
    const out = tempFolder('pack');
    writeFileSync(join(out, 'notes.txt'), 'mine');
    const { code, stderr } = await cli(['import-log', writeLog([['New']]), ...COLUMNS, '--out', out]);
    expect(code).to.equal(2);
    expect(stderr).to.include('holds files already (notes.txt)');
    expect(readFileSync(join(out, 'notes.txt'), 'utf8')).to.equal('mine');
  });

  it('stops in the middle of a large log when it is interrupted, and writes nothing', async () => {
    const log = writeLog(Array.from({ length: 5000 }, () => ['New', 'Closed']));
    const interrupt = new AbortController();
    let ticks = 0;
    // The clock is looked at for every thousand rows.
    const now = (): Date => {
      if ((ticks += 1) === 4) interrupt.abort();
      return new Date(Date.UTC(2026, 0, 1) + ticks * 10_000);
    };
    const out = join(tempFolder('pack'), 'x');
    const run = await cli(['import-log', log, ...COLUMNS, '--out', out, '--json'], {
      cancelled: interrupt.signal,
      now,
    });
    expect([run.code, run.json, existsSync(out)]).to.deep.equal([130, { interrupted: true }, false]);
    expect(run.stderr)
      .to.match(/^reading: \d000 rows\n/)
      .and.not.to.include('reading: 7000 rows');
  });

  it('refuses an unknown column, a missing file, a log without events and one that is too rich', async () => {
    const run = async (log: string, columns = COLUMNS): Promise<string> => {
      const { code, stderr } = await cli(['import-log', log, ...columns, '--out', join(tempFolder('pack'), 'x')]);
      expect(code).to.equal(1);
      return stderr;
    };
    const unknown = await run(writeLog([['New']]), ['--case', 'Case', '--activity', 'Status', '--time', 'Time']);
    expect(unknown).to.include('LOG_COLUMN_NOT_FOUND').and.to.include('"Case", "Activity", "Time"');
    expect(await run(join(tempFolder('log'), 'none.csv'))).to.include('LOG_UNREADABLE');
    expect(await run(writeLog([]))).to.include('LOG_UNREADABLE');
    expect(await run(writeLog([Array.from({ length: 700 }, (_, index) => `step ${index}`)]))).to.include(
      '700 activities',
    );
  });

  it('discovers the real help desk: 4,580 cases, 21,348 events, 14 activities, 55 successions', async function () {
    if (REGLAMENT_DATA === undefined) {
      console.log('      (REGLAMENT_DATA is not set: the real logs are not read)');
      return;
    }
    this.timeout(30_000);
    const columns = [
      '--case',
      'Case ID',
      '--activity',
      'Activity',
      '--time',
      'Complete Timestamp',
      '--resource',
      'Resource',
    ];
    const out = join(tempFolder('pack'), 'helpdesk');
    const { json } = await cli([
      'import-log',
      data('log-helpdesk-italian/helpdesk.csv'),
      ...columns,
      '--out',
      out,
      '--json',
    ]);
    expect(json).to.include({ cases: 4580, events: 21_348, pairs: 55 });
    expect(json.activities).to.have.length(14);
    expect(json.log).to.deep.include({
      duplicateColumns: ['Variant'],
      resources: 22,
      timesTied: 130,
      timesBackwards: 0,
    });
    const map = JSON.parse(readFileSync(data('log-helpdesk-italian/process-map.json'), 'utf8'));
    const closed = json.activities.find(({ activity }: { activity: string }) => activity === 'Closed');
    expect(closed).to.include({ events: 4574, lasts: 4557 });
    const workflow: WorkflowDefinition = JSON.parse(readFileSync(join(out, 'workflows', 'helpdesk.json'), 'utf8'));
    const titles = new Map<string, string>(
      json.activities.map((one: { id: string; activity: string }) => [one.id, one.activity]),
    );
    const found = Object.entries(workflow.machine.states).flatMap(([from, state]) =>
      Object.values(state.on ?? {}).flatMap(([each]) => {
        const [first, then] = [titles.get(from), titles.get(each?.target?.slice(1) ?? '')];
        return first === undefined || then === undefined
          ? []
          : [`${first} > ${then}: ${parseInt(each?.description ?? '', 10)}`];
      }),
    );
    const mapped: string[] = map.transitions.map(
      (one: Record<string, string>) => `${one.from} > ${one.to}: ${one.count}`,
    );
    expect(found.toSorted()).to.deep.equal(mapped.toSorted());
    expect((await cli(['check', out, '--json'])).json.errors).to.equal(0);
  });

  it('discovers the closed problems of a car maker: 1,487 cases, 6,660 events, 7 activities, 27 successions', async function () {
    if (REGLAMENT_DATA === undefined) return;
    this.timeout(30_000);
    const activity = ['--activity', 'concept:name', '--activity', 'lifecycle:transition'];
    const columns = ['--case', 'case:concept:name', ...activity, '--time', 'time:timestamp'];
    const out = join(tempFolder('pack'), 'problems');
    const { json } = await cli([
      'import-log',
      data('log-bpi2013-closed-problems/BPI2013_closed.csv'),
      ...columns,
      '--out',
      out,
      '--json',
    ]);
    expect(json).to.include({ cases: 1487, events: 6660, pairs: 27 });
    expect(json.activities).to.have.length(7);
    expect((await cli(['check', out, '--json'])).json.errors).to.equal(0);
  });
});
