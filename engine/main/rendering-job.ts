import type { DueJob } from '../clock/index.ts';
import { renderWaiting } from '../commands/documents/index.ts';
import type { CommandContext } from '../commands/index.ts';

const EACH_MS = 5_000;

/** Makes the PDFs of documents that were issued and have none: the process that issued them ended, or had no browser. */
export function renderingJob(ctx: CommandContext): DueJob {
  return {
    name: 'render-documents',
    everyMs: EACH_MS,
    run: async (signal) => void (await renderWaiting(ctx, signal)),
  };
}
