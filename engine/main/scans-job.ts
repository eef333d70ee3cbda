import type { DueJob } from '../clock/index.ts';
import { searchAttachments } from '../commands/documents/scans/index.ts';
import type { CommandContext } from '../commands/index.ts';

const EACH_MS = 5_000;

/** Looks for signed papers among what was attached to requests and among photos of checklists. */
export function scansJob(ctx: CommandContext): DueJob {
  return { name: 'read-scans', everyMs: EACH_MS, run: async (signal) => void (await searchAttachments(ctx, signal)) };
}
