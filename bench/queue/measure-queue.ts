import type { CommandContext } from '../../engine/commands/index.ts';
import { percentile } from '../statistics.ts';
import { processorTime } from './processor-time.ts';
import { type Call, callsOfDesk } from './queue-calls.ts';

/** Milliseconds of one call inside the server, database included. */
export interface CallFigure {
  readonly what: string;
  readonly p50: number;
  readonly p95: number;
  /** Mean of the processor's time, which others on the machine do not lengthen. */
  readonly processor: number;
  readonly rows: number;
}

export interface QueueFigure {
  readonly requests: number;
  readonly open: number;
  readonly calls: readonly CallFigure[];
}

/** So many calls go to one database before the other has its turn. */
const TURN = 20;
const WARM_UP = 5;

/** Times what the desk asks all day. Databases are asked in turns, so that what else the machine does falls on all alike. */
export async function measureQueues(databases: readonly CommandContext[], times: number): Promise<QueueFigure[]> {
  const asked = await Promise.all(
    databases.map(async (ctx) => ({ calls: await callsOfDesk(ctx), processor: await processorTime(ctx.store.read) })),
  );
  const figures: CallFigure[][] = databases.map(() => []);
  for (const what of Object.keys(asked[0]?.calls ?? {})) {
    const each = asked.map(({ calls, processor }) => new Timing(calls[what] as Call, processor));
    for (const timing of each) await timing.warmUp();
    for (let at = 0; at < times; at += TURN) for (const timing of each) await timing.turn(Math.min(TURN, times - at));
    for (const [index, timing] of each.entries()) figures[index]?.push(timing.figure(what));
  }
  return Promise.all(
    databases.map(async ({ store }, index) => {
      const [sizes] = await store.read.all<{ requests: number; open: number }>(
        `SELECT (SELECT COUNT(*) FROM request) AS requests, (SELECT COUNT(*) FROM request WHERE is_open = 1) AS open`,
      );
      return { requests: sizes?.requests ?? 0, open: sizes?.open ?? 0, calls: figures[index] ?? [] };
    }),
  );
}

class Timing {
  readonly #call: Call;
  readonly #processor: () => number;
  readonly #taken: number[] = [];
  #used = 0;
  #rows = 0;

  constructor(call: Call, processor: () => number) {
    this.#call = call;
    this.#processor = processor;
  }

  async warmUp(): Promise<void> {
    for (let at = 0; at < WARM_UP; at++) this.#rows = await this.#call();
  }

  async turn(times: number): Promise<void> {
    const used = this.#processor();
    for (let at = 0; at < times; at++) {
      const begun = performance.now();
      await this.#call();
      this.#taken.push(performance.now() - begun);
    }
    this.#used += this.#processor() - used;
  }

  figure(what: string): CallFigure {
    const taken = this.#taken;
    const processor = this.#used / taken.length;
    return { what, p50: percentile(taken, 0.5), p95: percentile(taken, 0.95), processor, rows: this.#rows };
  }
}
