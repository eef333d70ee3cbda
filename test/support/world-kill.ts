/** `kill -9` in the middle of a replay: a few times in the tests, thirty times on each database in the soak. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { openStore, type Store } from '../../engine/store/index.ts';
import { isReglamentError } from '../../engine/errors.ts';
import { Dice } from './mutations-dice.ts';
import { SEED } from './seed.ts';
import { tempFolder } from './temp.ts';
import { CLI, LOG_COLUMNS, type LogWorld } from './world-log.ts';
import { type ReplayedCase, readReplayed } from './world-replayed.ts';

export interface KillPlan {
  readonly log: LogWorld;
  /** Promises the address of an empty database. */
  readonly database: () => Promise<string>;
  readonly kills: number;
}

export interface KillReport {
  readonly kills: number;
  /** Databases that were filled to the end; each is compared with the undisturbed run. */
  readonly rounds: number;
  /** Kills that hit the replay itself, after its first and before its last row. */
  readonly midway: number;
  /** Rows of which a process had said, before it was killed, that they were committed. */
  readonly acknowledged: number;
  readonly figures: Figures;
}

/** What a replay comes to. */
export interface Figures {
  readonly cases: number;
  readonly events: number;
  readonly accepted: number;
  readonly refused: number;
  readonly finalStates: Readonly<Record<string, number>>;
  readonly journalRows: number;
}

const TELLING = fileURLToPath(new URL('./world-replay-child.ts', import.meta.url));
const START_MS = 150;
const EARLY_MS = 900;
const LATE_MS = 350;
const LOOK_EVERY_MS = 15;

/** When to kill; what the process is at by then is still up to the machine. */
const dice = new Dice(SEED);

/**
 * Replays a log undisturbed; then again and again, killed at random moments and resumed, until it was killed as often
 * as planned. After each kill the database is whole and holds of each case the first rows, each once, and nothing that
 * was there before is gone; at the end of each round everything is as in the undisturbed run.
 */
export async function killReplay({ log, database, kills }: KillPlan): Promise<KillReport> {
  const undisturbed = await database();
  const figures = await replayToEnd(undisturbed, log);
  const expected = await replayed(undisturbed, log);
  let [killed, rounds, midway, acknowledged] = [0, 0, 0, 0];
  while (killed < kills) {
    const url = await database();
    rounds += 1;
    let before = 0;
    for (let ended = false; !ended; ) {
      const last = killed >= kills;
      // By turns the program itself, and the same replay in a process that says of each row that it is committed.
      const child = last || killed % 2 === 0 ? startReplay(url, log) : startTellingReplay(url, log);
      const kill = last ? false : await killSoon(child, url);
      if (!kill) {
        if (child.tells) await child.closed;
        expect(await figuresOf(child.tells ? startReplay(url, log) : child)).to.deep.equal(figures);
        ended = true;
        continue;
      }
      killed += 1;
      const found = await replayed(url, log);
      acknowledged += expectRows(child, found);
      const rows = rowsOf(found);
      expect(rows, 'rows that were committed before are still there').to.be.at.least(Math.max(before, kill.seen));
      if (rows > 0 && rows < figures.journalRows) midway += 1;
      before = rows;
    }
    expect(await replayed(url, log)).to.deep.equal(expected);
  }
  return { kills: killed, rounds, midway, acknowledged, figures };
}

/**
 * Kills a replay while it starts: while it opens the database, makes its schema or publishes the pack. Each time on an
 * empty database, which the next run must then be able to fill to the end. Gives how often there was no schema yet, or
 * nothing published.
 */
export async function killStart({ log, database, kills }: KillPlan): Promise<number> {
  const figures = await replayToEnd(await database(), log);
  let unready = 0;
  for (let killed = 0; killed < kills; ) {
    const url = await database();
    const child = startReplay(url, log);
    await pause(START_MS + dice.below(EARLY_MS - START_MS));
    child.process.kill('SIGKILL');
    const [code] = await child.closed;
    if (code === 0) continue;
    killed += 1;
    if ((await replayed(url, log)).length === 0) unready += 1;
    expect(await replayToEnd(url, log)).to.deep.equal(figures);
    await replayed(url, log);
  }
  return unready;
}

interface Child {
  readonly process: ChildProcess;
  readonly streams: { stdout: string; stderr: string };
  readonly closed: Promise<[number | null]>;
  /** Its output is one line for each committed row. */
  readonly tells: boolean;
}

function startReplay(url: string, { csv, pack, columns }: LogWorld): Child {
  const args = [CLI, 'replay', csv, '--pack', pack, ...columns, '--database', url, '--resume', '--json'];
  return start(args, false);
}

function startTellingReplay(url: string, { csv, pack }: LogWorld): Child {
  return start([TELLING, url, pack, csv, JSON.stringify(LOG_COLUMNS)], true);
}

function start(args: readonly string[], tells: boolean): Child {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: tempFolder('replay') });
  const streams = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].on('data', (piece: Buffer) => {
      streams[name] += piece.toString('utf8');
    });
  }
  return { process: child, streams, closed: once(child, 'close') as Promise<[number | null]>, tells };
}

/** Every row that a killed process had said to be committed is there. Gives how many those were. */
function expectRows({ tells, streams }: Child, found: readonly ReplayedCase[]): number {
  if (!tells) return 0;
  // A line that was cut in two was not said.
  const said = streams.stdout.split('\n').slice(0, -1).map(Number);
  const there = new Set(found.flatMap(({ rows }) => rows));
  expect(
    said.filter((row) => !there.has(row)),
    'rows that were acknowledged and are lost',
  ).to.deep.equal([]);
  return said.length;
}

async function figuresOf({ closed, streams }: Child): Promise<Figures> {
  const [code] = await closed;
  if (code !== 0) throw new Error(`replay ended with ${code}: ${streams.stderr} ${streams.stdout}`);
  const { cases, events, accepted, refused, finalStates, journalRows } = JSON.parse(streams.stdout) as Figures;
  return { cases, events, accepted, refused, finalStates, journalRows };
}

async function replayToEnd(url: string, log: LogWorld): Promise<Figures> {
  return figuresOf(startReplay(url, log));
}

/**
 * Kills a replay at a random moment: one in three early, while it starts, makes the schema or publishes; the others once
 * it has committed something. False when it came to its end by itself. `seen` rows another connection saw before.
 */
async function killSoon(child: Child, url: string): Promise<{ seen: number } | false> {
  const run = { over: false };
  void child.closed.then(() => (run.over = true));
  let seen = 0;
  if (dice.chance(33)) await pause(dice.below(EARLY_MS));
  else {
    const eye = new Eye(url);
    const begun = await eye.look();
    for (seen = begun; seen === begun && !run.over; seen = await eye.look()) await pause(LOOK_EVERY_MS);
    await pause(dice.below(LATE_MS));
    if (!run.over) seen = await eye.look();
    // Nobody else has the database open when its only user dies: the next one must recover it.
    await eye.close();
  }
  if (run.over) return false;
  child.process.kill('SIGKILL');
  const [code] = await child.closed;
  return code === 0 ? false : { seen };
}

/** Another connection, which sees how many rows the journal has. */
class Eye {
  readonly #url: string;
  #store: Store | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  async look(): Promise<number> {
    this.#store ??= await openAsIs(this.#url);
    const rows = await this.#store?.read.all<{ count: number }>('SELECT COUNT(*) AS count FROM journal');
    return rows?.[0]?.count ?? 0;
  }

  async close(): Promise<void> {
    await this.#store?.close();
  }
}

/** Opens a database without making its schema; undefined while it has none. */
async function openAsIs(url: string): Promise<Store | undefined> {
  try {
    return await openStore({ url, files: tempFolder('files'), migrate: false });
  } catch (error) {
    if (!isReglamentError(error, 'STORE_UNAVAILABLE')) throw error;
    return undefined;
  }
}

/** What a replay has done in a database so far; nothing where there is no schema yet. */
async function replayed(url: string, { cases }: LogWorld): Promise<ReplayedCase[]> {
  const store = await openAsIs(url);
  if (store === undefined) return [];
  try {
    return await readReplayed(store, cases);
  } finally {
    await store.close();
  }
}

function rowsOf(cases: readonly ReplayedCase[]): number {
  return cases.reduce((sum, { rows }) => sum + rows.length + 1, 0);
}
