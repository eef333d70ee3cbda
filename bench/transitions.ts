import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type App, openApp } from '../engine/app.ts';
import { createRequest, installPack, sendEvent } from '../engine/commands/index.ts';
import { uuidv7 } from '../engine/store/uuidv7.ts';
import { type ByHand, mysqlByHand, sqliteByHand } from './by-hand.ts';
import { type LoadFigure, underLoad } from './load.ts';
import { ringPack } from './pack.ts';
import { median } from './statistics.ts';

export interface TransitionFigure {
  readonly concurrency: number;
  readonly ours: LoadFigure;
  readonly floor: LoadFigure;
  /** Ours by floor: the median over rounds that alternate between the two. */
  readonly ratio: number;
}

export interface TransitionOptions {
  readonly url: string;
  readonly folder: string;
  readonly milliseconds: number;
  readonly rounds: number;
}

const MOST_CHAINS = 32;

/** Durable transitions per second of the command layer beside the same statements by hand, in one run. */
export async function measureTransitions({
  url,
  folder,
  milliseconds,
  rounds,
}: TransitionOptions): Promise<TransitionFigure[]> {
  const app = await openApp({ databaseUrl: url, files: join(folder, 'files') });
  const byHand = url.startsWith('sqlite:')
    ? sqliteByHand(url.slice('sqlite:'.length))
    : await mysqlByHand(url, MOST_CHAINS);
  try {
    const { actor, requests } = await prepare(app);
    const figures: TransitionFigure[] = [];
    await round(app, byHand, actor, requests, 8, milliseconds / 2);
    for (const concurrency of [1, 8, 32]) {
      const measured: { ours: LoadFigure; floor: LoadFigure }[] = [];
      for (let index = 0; index < rounds; index += 1)
        measured.push(await round(app, byHand, actor, requests, concurrency, milliseconds));
      figures.push({
        concurrency,
        ours: middle(measured.map((each) => each.ours)),
        floor: middle(measured.map((each) => each.floor)),
        ratio: median(measured.map((each) => each.ours.perSecond / each.floor.perSecond)),
      });
    }
    return figures;
  } finally {
    await byHand.close();
    await app.close();
  }
}

async function prepare(app: App): Promise<{ actor: string; requests: string[] }> {
  await installPack(app.commands, 'system', { files: ringPack(10) });
  const actor = uuidv7();
  await app.store.models.Person.create({ uuid: actor, kind: 'staff', name: 'Bench', roles: ['agent'], created_at: 0 });
  const requests: string[] = [];
  for (let index = 0; index < MOST_CHAINS; index += 1) {
    const created = await createRequest(
      app.commands,
      { person: actor },
      { type: 'work', subject: 'bench', fields: { amount: 5 } },
    );
    requests.push(created.uuid);
  }
  return { actor, requests };
}

async function round(
  app: App,
  byHand: ByHand,
  actor: string,
  requests: readonly string[],
  concurrency: number,
  milliseconds: number,
): Promise<{ ours: LoadFigure; floor: LoadFigure }> {
  const floor = await underLoad(concurrency, milliseconds, (chain, turn) =>
    byHand.transition(chain, actor, requests[chain] as string, randomUUID(), `s${turn % 10}`),
  );
  const ours = await underLoad(concurrency, milliseconds, async (chain) => {
    await sendEvent(
      app.commands,
      { person: actor },
      { request: requests[chain] as string, event: 'next', idempotencyKey: randomUUID() },
    );
  });
  return { ours, floor };
}

function middle(figures: readonly LoadFigure[]): LoadFigure {
  return {
    perSecond: median(figures.map((figure) => figure.perSecond)),
    p50Milliseconds: median(figures.map((figure) => figure.p50Milliseconds)),
    p99Milliseconds: median(figures.map((figure) => figure.p99Milliseconds)),
  };
}
