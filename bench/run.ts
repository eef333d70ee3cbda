/**
 * `npm run bench [-- --quick] [-- --only steps|sqlite|mariadb|http|designer|queue|print] [-- --large] [-- --prepared <address>]`:
 * one JSON document on stdout. Figures of a database stand beside the raw floor of the same run; machines are noisy, so read
 * the ratios. `--large` measures queues at a million requests as well; `--prepared`, which may be given several times, takes
 * a database that `npm run seed` has filled instead of filling one.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { arch, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasMaria, startMaria } from '../test/support/maria.ts';
import { type CanvasFigure, measureCanvas } from './designer/canvas.ts';
import { measureProblems, type ProblemsFigure } from './designer/problems.ts';
import { measureReplay, type ReplayFigure } from './designer/replay-on-draft.ts';
import { type HttpReport, measureHttp } from './http/measure-http.ts';
import { measureMonth, type MonthFigure } from './print/measure-month.ts';
import { measurePrint, type PrintFigure } from './print/measure-print.ts';
import { fillEmpty, measureSeeded, type SeededFigure } from './queue/measure-seeded.ts';
import { measureSteps } from './steps.ts';
import { measureTransitions, type TransitionFigure } from './transitions.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    large: { type: 'boolean', default: false },
    prepared: { type: 'string', multiple: true, default: [] },
  },
});
const pace = values.quick ? { milliseconds: 400, rounds: 1 } : { milliseconds: 2500, rounds: 5 };
const wants = (part: string): boolean => values.only === undefined || values.only === part;

const folder = await mkdtemp(join(tmpdir(), 'reglament-bench-'));
try {
  const report = {
    node: process.version,
    cpus: `${cpus().length} × ${cpus()[0]?.model ?? arch()}`,
    steps: wants('steps') ? measureSteps() : undefined,
    sqlite: wants('sqlite') ? await onSqlite() : undefined,
    mariadb: wants('mariadb') ? await onMaria() : undefined,
    http: wants('http') ? await overHttp() : undefined,
    designer: wants('designer') ? await ofTheDesigner() : undefined,
    queue: wants('queue') ? await ofQueues() : undefined,
    print: wants('print') ? await ofPapers() : undefined,
    memoryMegabytes: process.memoryUsage().rss / 1024 / 1024,
  };
  process.stdout.write(`${JSON.stringify(report, rounded, 2)}\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function ofPapers(): Promise<PrintFigure & { readonly month: MonthFigure }> {
  const acts = values.quick ? 60 : 500;
  return { ...(await measurePrint({ folder, acts })), month: await measureMonth({ folder, acts }) };
}

function onSqlite(): Promise<TransitionFigure[]> {
  return measureTransitions({ url: `sqlite:${join(folder, 'bench.sqlite')}`, folder, ...pace });
}

async function onMaria(): Promise<TransitionFigure[] | string> {
  if (!hasMaria()) return 'not measured: there is no mariadbd on this machine';
  const maria = await startMaria({ durable: true });
  try {
    return await measureTransitions({ url: await maria.database('bench'), folder, ...pace });
  } finally {
    await maria.stop();
  }
}

async function overHttp(): Promise<HttpReport | string> {
  if (!hasMaria()) return 'not measured: there is no mariadbd on this machine';
  const maria = await startMaria({ durable: true });
  try {
    const requests = values.quick ? 1000 : 10_000;
    return await measureHttp({ url: await maria.database('bench'), folder, requests, ...pace });
  } finally {
    await maria.stop();
  }
}

async function ofTheDesigner(): Promise<{ canvas: CanvasFigure; problems: ProblemsFigure; replay: ReplayFigure }> {
  const canvas = await measureCanvas({ rounds: values.quick ? 1 : 5 });
  const problems = await measureProblems({ edits: values.quick ? 9 : 60 });
  // Not all of them are journaled: some have ended before their last step.
  const rows = values.quick ? 2000 : 23_000;
  return { canvas, problems, replay: await measureReplay({ folder, rows, rounds: pace.rounds }) };
}

/** At a thousand requests and, where it is asked for, at a million, which takes a quarter of an hour to fill. */
async function ofQueues(): Promise<SeededFigure[] | string> {
  const how = { folder, times: values.quick ? 20 : 200, browsers: values.quick ? 1 : 9 };
  if (values.prepared.length > 0) return measureSeeded({ urls: values.prepared, ...how });
  if (!hasMaria()) return 'not measured: there is no mariadbd on this machine';
  // Room for a load whose log need not wait until the tables are written.
  const room = ['--innodb-buffer-pool-size=4G', '--innodb-log-file-size=4G'];
  const maria = await startMaria({ durable: true, extra: room });
  try {
    const urls: string[] = [];
    for (const requests of values.large ? [1000, 1_000_000] : [1000]) {
      const url = await maria.database('queue');
      await fillEmpty(url, folder, requests);
      urls.push(url);
    }
    return await measureSeeded({ urls, ...how });
  } finally {
    await maria.stop();
  }
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Math.round(value * 1000) / 1000 : value;
}
