import { join } from 'node:path';
import { openApp } from '../../engine/app.ts';
import { readPackFolder } from '../../engine/cli/read-pack-folder.ts';
import { installPack, loadDemo } from '../../engine/commands/index.ts';
import { seed } from '../seed/seed.ts';
import { measureQueue, type QueueFigure } from './measure-queue.ts';

const PACK = join(import.meta.dirname, '../../definitions/fleet-telematics');

export interface SeededOptions {
  /** Address of an empty database. */
  readonly url: string;
  readonly folder: string;
  readonly requests: number;
  /** How often each call is timed. */
  readonly times: number;
}

/** Fills an empty database with so many requests and times what the desk asks of it. */
export async function measureSeeded({ url, folder, requests, times }: SeededOptions): Promise<QueueFigure> {
  const app = await openApp({ databaseUrl: url, files: join(folder, `queue-${requests}`) });
  try {
    await installPack(app.commands, 'system', { files: await readPackFolder(PACK) });
    await loadDemo({ ...app.commands, quiet: true });
    await seed(app.commands, { requests, seed: 7, open: 0.02 });
    return await measureQueue(app.commands, times);
  } finally {
    await app.close();
  }
}
