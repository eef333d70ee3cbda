import { join } from 'node:path';
import { type App, openApp } from '../../engine/app.ts';
import { readPackFolder } from '../../engine/cli/read-pack-folder.ts';
import { installPack, loadDemo } from '../../engine/commands/index.ts';
import { seed } from '../seed/seed.ts';
import { measureFirstPaint, type PaintFigure } from './first-paint.ts';
import { measureQueues, type QueueFigure } from './measure-queue.ts';

const PACK = join(import.meta.dirname, '../../definitions/fleet-telematics');

export interface SeededOptions {
  /** Addresses of databases that `npm run seed` or `fillEmpty` has filled. */
  readonly urls: readonly string[];
  readonly folder: string;
  /** How often each call is timed. */
  readonly times: number;
  /** How many browsers open each queue. */
  readonly browsers: number;
}

export interface SeededFigure extends QueueFigure {
  readonly firstPaint: readonly PaintFigure[];
}

/** Fills an empty database with the demo and so many requests like those in it. */
export async function fillEmpty(url: string, folder: string, requests: number): Promise<void> {
  const app = await openApp({ databaseUrl: url, files: join(folder, 'files') });
  try {
    await installPack(app.commands, 'system', { files: await readPackFolder(PACK) });
    await loadDemo({ ...app.commands, quiet: true });
    await seed(app.commands, { requests, seed: 7, open: 0.02 });
  } finally {
    await app.close();
  }
}

/** Times what the desk asks of filled databases, and how soon their queues stand in a browser. */
export async function measureSeeded({ urls, folder, times, browsers }: SeededOptions): Promise<SeededFigure[]> {
  const databases: { app: App; url: string; folder: string }[] = [];
  try {
    for (const [at, url] of urls.entries()) {
      const own = join(folder, `queue-${at}`);
      databases.push({ url, folder: own, app: await openApp({ databaseUrl: url, files: join(own, 'files') }) });
    }
    const contexts = databases.map(({ app }) => app.commands);
    const figures = await measureQueues(contexts, times);
    const firstPaint = await measureFirstPaint({ databases, rounds: browsers });
    return figures.map((figure, at) => ({ ...figure, firstPaint: firstPaint[at] ?? [] }));
  } finally {
    for (const { app } of databases) await app.close();
  }
}
