import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { openApp } from '../../engine/app.ts';
import { createRequest, installPack } from '../../engine/commands/index.ts';
import { insertToken, newSecret } from '../../engine/store/people/index.ts';
import { uuidv7 } from '../../engine/store/uuidv7.ts';
import { mysqlByHand } from '../by-hand.ts';
import { type LoadFigure, underLoad } from '../load.ts';
import { ringPack } from '../pack.ts';
import { median } from '../statistics.ts';
import type { CallKind, LoadOrder } from './calls.ts';
import { type Serving, startEcho, startProduct } from './serving.ts';

export interface HttpFigure {
  readonly concurrency: number;
  readonly floor: LoadFigure;
  readonly echo: LoadFigure;
  readonly transition: LoadFigure;
  /** Transitions over HTTP by the nine statements by hand: the median over rounds that alternate between the two. */
  readonly ratio: number;
  readonly create: LoadFigure;
  readonly read: LoadFigure;
  /** A page of 50 of at least 10,000 requests. */
  readonly page: LoadFigure;
}

export interface HttpReport {
  readonly requests: number;
  readonly startMilliseconds: number;
  readonly megabytes: number;
  readonly figures: readonly HttpFigure[];
}

export interface HttpOptions {
  readonly url: string;
  readonly folder: string;
  readonly milliseconds: number;
  readonly rounds: number;
  /** Requests in the database before anything is measured. */
  readonly requests: number;
}

const MOST_CHAINS = 32;
const GENERATOR = fileURLToPath(new URL('./generate-load.ts', import.meta.url));

interface Prepared {
  readonly actor: string;
  readonly token: string;
  readonly chains: readonly string[];
}

/** One server process and its load generator in another, beside the floor and a bare echo of the same run. */
export async function measureHttp(options: HttpOptions): Promise<HttpReport> {
  const { url, folder, milliseconds, rounds } = options;
  const prepared = await prepare(options);
  const product = await startProduct({ DATABASE_URL: url, DATA_DIR: join(folder, 'http') });
  const echo = await startEcho();
  const byHand = await mysqlByHand(url, MOST_CHAINS);
  try {
    const load = (to: Serving, kind: CallKind, concurrency: number): Promise<LoadFigure> =>
      generate({ url: to.url, token: prepared.token, kind, requests: prepared.chains, concurrency, milliseconds });
    const floor = (concurrency: number): Promise<LoadFigure> =>
      underLoad(concurrency, milliseconds, (chain, turn) =>
        byHand.transition(chain, prepared.actor, prepared.chains[chain] ?? '', randomUUID(), `s${turn % 10}`),
      );
    await load(product, 'transition', 8);
    const figures: HttpFigure[] = [];
    for (const concurrency of [1, 8, 32]) {
      const measured: Record<Exclude<keyof HttpFigure, 'concurrency' | 'ratio'>, LoadFigure>[] = [];
      for (let round = 0; round < rounds; round += 1) {
        measured.push({
          floor: await floor(concurrency),
          transition: await load(product, 'transition', concurrency),
          echo: await load(echo, 'echo', concurrency),
          create: await load(product, 'create', concurrency),
          read: await load(product, 'read', concurrency),
          page: await load(product, 'page', concurrency),
        });
      }
      const middle = (of: Exclude<keyof HttpFigure, 'concurrency' | 'ratio'>): LoadFigure =>
        middleOf(measured.map((each) => each[of]));
      figures.push({
        concurrency,
        floor: middle('floor'),
        echo: middle('echo'),
        transition: middle('transition'),
        ratio: median(measured.map((each) => each.transition.perSecond / each.floor.perSecond)),
        create: middle('create'),
        read: middle('read'),
        page: middle('page'),
      });
    }
    return {
      requests: options.requests,
      startMilliseconds: product.startMilliseconds,
      megabytes: await product.megabytes(),
      figures,
    };
  } finally {
    await Promise.all([product.stop(), echo.stop(), byHand.close()]);
  }
}

async function prepare({ url, folder, requests }: HttpOptions): Promise<Prepared> {
  const app = await openApp({ databaseUrl: url, files: join(folder, 'http', 'files') });
  try {
    await installPack(app.commands, 'system', { files: ringPack(10) });
    const actor = uuidv7();
    const person = await app.store.models.Person.create({
      uuid: actor,
      kind: 'staff',
      name: 'Bench',
      roles: ['agent'],
      created_at: 0,
    });
    const { secret, hash } = newSecret('rgl_');
    const personId = Number(person.get('id'));
    const common = { uuid: uuidv7(), hash, personId, name: 'bench', createdAt: Date.now(), createdBy: personId };
    await insertToken(app.store.read, { ...common, scopes: ['read', 'write'], expiresAt: null });
    const filed: string[] = [];
    const file = async (): Promise<void> => {
      while (filed.length < requests) {
        const input = { type: 'work', subject: 'bench', fields: { amount: 5 } };
        filed.push((await createRequest(app.commands, { person: actor }, input)).uuid);
      }
    };
    await Promise.all(Array.from({ length: 16 }, file));
    return { actor, token: secret, chains: filed.slice(0, MOST_CHAINS) };
  } finally {
    await app.close();
  }
}

async function generate(order: LoadOrder): Promise<LoadFigure> {
  const child = spawn(process.execPath, [GENERATOR], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(order));
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  if (code !== 0) throw new Error(`the load generator ended with ${String(code)}`);
  return JSON.parse(said) as LoadFigure;
}

function middleOf(figures: readonly LoadFigure[]): LoadFigure {
  return {
    perSecond: median(figures.map((figure) => figure.perSecond)),
    p50Milliseconds: median(figures.map((figure) => figure.p50Milliseconds)),
    p99Milliseconds: median(figures.map((figure) => figure.p99Milliseconds)),
  };
}
