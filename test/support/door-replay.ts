/** Servers killed in the middle of a replay over HTTP: a few times in the tests, thirty times in the soak. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { compiledWorkflows } from '../../engine/cli/compiled-workflows.ts';
import { loadCheckedPack } from '../../engine/cli/load-pack.ts';
import { readLog } from '../../engine/cli/log/read-log.ts';
import { HttpTarget } from '../../engine/cli/replay/http-target.ts';
import { type ReplayFigures, replayLog } from '../../engine/cli/replay/replay-log.ts';
import { all, builtinKinds } from '../../engine/language/index.ts';
import { cli } from '../cli/run-in-process.ts';
import { type Door, openDoor } from './door.ts';
import { Dice } from './mutations-dice.ts';
import { SEED } from './seed.ts';
import { type Database, newDatabase } from './world.ts';
import { CLI, LOG_COLUMNS, type LogWorld } from './world-log.ts';
import { readReplayed, type ReplayedCase } from './world-replayed.ts';

export interface ServerKillReport {
  readonly kills: number;
  /** Databases that were filled to the end. */
  readonly rounds: number;
  /** Kills after the first and before the last row. */
  readonly midway: number;
  /** Rows that had been acknowledged over HTTP when a server was killed. */
  readonly acknowledged: number;
  /** Replays that were killed together with their server, and resumed. */
  readonly resumed: number;
}

/** What both ways of replaying come to. */
type Figures = Readonly<Pick<ReplayFigures, 'cases' | 'events' | 'accepted' | 'refused' | 'journalRows'>>;

const STARTING_MS = 600;
const AT_WORK_MS = 400;
const LOOK_EVERY_MS = 10;
/** Then a replay goes on to its end, and another way of replaying has its turn. */
const MOST_IN_ROUND = 6;
const RESUMED_EACH = 3;

/**
 * Replays a log over HTTP into a server that is killed at random moments and started again at the same port, until it was
 * killed as often as planned: by turns in this process, which knows what was acknowledged, and through the program, which
 * is killed with its server at times and resumed. After each kill the database is whole and holds every acknowledged row once; at the end of each round
 * it is as after an undisturbed replay.
 */
export async function killServer(database: Database, log: LogWorld, kills: number): Promise<ServerKillReport> {
  const undisturbed = await newDatabase(database);
  const args = ['replay', log.csv, '--pack', log.pack, ...log.columns, '--database', undisturbed, '--json'];
  const figures = figuresOf((await cli(args)).json);
  const report = { kills: 0, rounds: 0, midway: 0, acknowledged: 0, resumed: 0 };
  const dice = new Dice(SEED);
  let expected: readonly ReplayedCase[] | undefined;
  while (report.kills < kills) {
    const door = await openDoor({ database, pack: log.pack, role: 'agent' });
    const round: Round = { door, log, kills, figures, report, dice, rows: new Set(), killed: 0 };
    const replays = [report.rounds % 2 === 0 ? recorded(door, log) : program(door, log, [])];
    try {
      while (!(await endedBeforeKill(round, replays)));
    } finally {
      await Promise.all([door.end(), ...replays.map((replay) => replay.kill())]);
    }
    report.rounds += 1;
    const whole = await door.look((store) => readReplayed(store, log.cases));
    expected ??= whole;
    expect(whole).to.deep.equal(expected);
    expect(whole.flatMap((each) => each.rows)).to.have.length(figures.events);
  }
  return report;
}

interface Round {
  readonly door: Door;
  readonly log: LogWorld;
  readonly kills: number;
  readonly figures: Figures;
  readonly report: { -readonly [K in keyof ServerKillReport]: number };
  readonly dice: Dice;
  /** What the journal held after the last kill. */
  rows: ReadonlySet<number>;
  killed: number;
}

/** Starts a server and kills it, unless the replay comes to its end before. `replays` gets those that resume. */
async function endedBeforeKill(round: Round, replays: Replay[]): Promise<boolean> {
  const { door, log, kills, figures, report, dice } = round;
  const replay = replays.at(-1) as Replay;
  const server = door.start();
  const run = { over: false };
  void replay.ended.then(() => (run.over = true));
  if (report.kills >= kills || round.killed >= MOST_IN_ROUND) await Promise.race([replay.ended, server.ended]);
  else if (report.kills > 0 && dice.chance(15)) await pause(dice.below(STARTING_MS));
  else {
    await server.running;
    const known = replay.acknowledged.size;
    while (!replay.resumes && !run.over && replay.acknowledged.size === known) await pause(LOOK_EVERY_MS);
    await Promise.race([pause(dice.below(AT_WORK_MS)), replay.ended]);
  }
  if (run.over) {
    expect(figuresOf(await replay.ended)).to.deep.equal(figures);
    expect(await server.stop(), server.output()).to.equal(0);
    return true;
  }
  await server.stop('SIGKILL');
  report.kills += 1;
  round.killed += 1;
  const acknowledged = [...replay.acknowledged];
  const rows = await rowsIn(door, log);
  const missing = [...acknowledged, ...round.rows].filter((row) => !rows.has(row));
  expect(missing, 'acknowledged or there before, and lost').to.deep.equal([]);
  if (rows.size > 0 && rows.size < figures.events) report.midway += 1;
  report.acknowledged += acknowledged.length;
  round.rows = rows;
  if (replay.resumes && round.killed % RESUMED_EACH === 0) {
    await replay.kill();
    replays.push(program(door, log, ['--resume']));
    report.resumed += 1;
  }
  return false;
}

/** Rows of the log that the journal holds; each once, of each case the first ones, and nothing half done. */
async function rowsIn(door: Door, log: LogWorld): Promise<Set<number>> {
  const found = await door.look((store) => readReplayed(store, log.cases));
  return new Set(found.flatMap(({ rows }) => rows));
}

/** A replay that goes on over restarts of its server. */
interface Replay {
  /** Its figures. */
  readonly ended: Promise<Figures>;
  /** Rows that the server has acknowledged, as far as it is known. */
  readonly acknowledged: ReadonlySet<number>;
  /** Another one may go on where it was killed. */
  readonly resumes: boolean;
  /** Ends it at once. */
  readonly kill: () => Promise<void>;
}

/** The program as its users start it, in a process of its own. */
function program({ url, token }: Door, { csv, pack, columns }: LogWorld, more: readonly string[]): Replay {
  const args = [CLI, 'replay', csv, '--pack', pack, ...columns, '--url', url, '--json', ...more];
  const env = { PATH: process.env['PATH'], REGLAMENT_TOKEN: token };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(child, 'close') as Promise<[number | null, string | null]>;
  const [said, errors] = [output(child.stdout), output(child.stderr)];
  const ended = closed.then(async ([code, signal]): Promise<Figures> => {
    // Whoever killed it does not wait for its figures.
    if (signal === 'SIGKILL') return new Promise(() => {});
    if (code !== 0) throw new Error(`the replay ended with ${code}: ${said.join('')} ${errors.join('')}`);
    return JSON.parse(said.join('')) as Figures;
  });
  return {
    ended,
    acknowledged: new Set(),
    resumes: true,
    async kill() {
      child.kill('SIGKILL');
      await closed;
    },
  };
}

function output(stream: Readable): string[] {
  const said: string[] = [];
  stream.on('data', (piece: Buffer) => said.push(piece.toString('utf8')));
  return said;
}

/** The same in this process. */
function recorded({ url, token }: Door, log: LogWorld): Replay {
  const acknowledged = new Set<number>();
  const stop = new AbortController();
  const cancelled = stop.signal;
  const run = async (): Promise<Figures> => {
    const { pack } = await loadCheckedPack(log.pack, builtinKinds);
    const [requestType] = all(pack, 'request-type').map(({ definition }) => definition.id) as [string];
    const { id } = await readLog(log.csv, { columns: LOG_COLUMNS });
    return replayLog(new HttpTarget({ url, token, cancelled, effects: false }), {
      logId: id,
      cases: log.cases,
      requestType,
      workflow: compiledWorkflows(pack, builtinKinds)(requestType, null),
      concurrency: 8,
      resume: false,
      cancelled,
      progress: () => {},
      committed: (row) => void acknowledged.add(row),
    });
  };
  return { ended: run(), acknowledged, resumes: false, kill: async () => stop.abort() };
}

function figuresOf({ cases, events, accepted, refused, journalRows }: Figures): Figures {
  return { cases, events, accepted, refused, journalRows };
}
