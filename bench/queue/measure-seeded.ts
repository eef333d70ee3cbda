import { join } from 'node:path';
import { openApp } from '../../engine/app.ts';
import { readPackFolder } from '../../engine/cli/read-pack-folder.ts';
import { installPack, loadDemo } from '../../engine/commands/index.ts';
import { seed } from '../seed/seed.ts';
import { measureFirstPaint, type PaintFigure } from './first-paint.ts';
import { measureQueue, type QueueFigure } from './measure-queue.ts';

const PACK = join(import.meta.dirname, '../../definitions/fleet-telematics');

export interface SeededOptions {
  readonly url: string;
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

/** Times what the desk asks of a database that `npm run seed` has filled, and how soon its queues stand in a browser. */
export async function measureSeeded({ url, folder, times, browsers }: SeededOptions): Promise<SeededFigure> {
  const app = await openApp({ databaseUrl: url, files: join(folder, 'files') });
  try {
    const figure = await measureQueue(app.commands, times);
    return { ...figure, firstPaint: await measureFirstPaint({ url, folder, rounds: browsers }) };
  } finally {
    await app.close();
  }
}
