import type { DueJob } from '../clock/index.ts';
import { MAILING_JOB, mailBatches } from '../commands/documents/index.ts';
import type { CommandContext } from '../commands/index.ts';
import type { Log } from '../log.ts';

/** Whoever orders it makes it due at once; this is for what another process left behind. */
const EACH_MS = 5_000;

/** Orders the letters of batches that are mailed, and goes on with those that a process left when it ended. */
export function mailingJob(ctx: CommandContext, log: Log): DueJob {
  return {
    name: MAILING_JOB,
    everyMs: EACH_MS,
    run: async (signal) => {
      await mailBatches(ctx, signal, (batch, document, error) =>
        log.error('a document of a batch could not be mailed', { batch, document, error }),
      );
    },
  };
}
