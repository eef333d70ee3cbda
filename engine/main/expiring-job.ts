import type { DueJob } from '../clock/index.ts';
import { expireQuotes } from '../commands/documents/index.ts';
import type { CommandContext } from '../commands/index.ts';

const EACH_MS = 60_000;

/** Says of quotes whose last day is over that they have expired. */
export function expiringJob(ctx: CommandContext): DueJob {
  return { name: 'expire-quotes', everyMs: EACH_MS, run: async (signal) => void (await expireQuotes(ctx, signal)) };
}
