import type { PluginJob } from '../../engine/extend/index.ts';
import type { Config } from './config.ts';
import { SENT } from './sent.ts';

const DAY_MS = 86_400_000;

/** Forgets what was posted long ago. */
export function forget({ keepDays }: Config): PluginJob {
  return {
    name: 'forget',
    every: 'PT1H',
    async run({ records, now, log }) {
      const forgotten = await records.removeBefore(SENT, new Date(now().getTime() - keepDays * DAY_MS));
      if (forgotten > 0) log.info('forgot messages that were posted long ago', { forgotten });
    },
  };
}
