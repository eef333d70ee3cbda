import type { DueJob } from '../clock/index.ts';
import { issueBatches, ISSUING_JOB } from '../commands/documents/index.ts';
import type { CommandContext } from '../commands/index.ts';
import type { Log } from '../log.ts';

/** Whoever starts a batch makes it due at once; this is for what another process left behind. */
const EACH_MS = 5_000;

/** Issues the documents of batches that were started, and goes on with those that a process left when it ended. */
export function issuingJob(ctx: CommandContext, log: Log): DueJob {
  return {
    name: ISSUING_JOB,
    everyMs: EACH_MS,
    run: async (signal) => {
      await issueBatches(ctx, signal, (batch, item, error) =>
        log.error('a document of a batch could not be issued', { batch, item, error }),
      );
    },
  };
}
