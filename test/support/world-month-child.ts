/** Issues the batches of a database that run, until there is none, and ends: to be killed in the middle. */
import { setTimeout as pause } from 'node:timers/promises';
import { openApp } from '../../engine/app.ts';
import { issueBatches } from '../../engine/commands/documents/index.ts';
import { paperRenderer } from './paper-renderer.ts';

const [url = '', files = '', real = ''] = process.argv.slice(2);
const app = await openApp({ databaseUrl: url, files });
const paper = paperRenderer();
// Some papers take longer, so that the process is killed between a number and its paper, too.
const slow = {
  ...paper,
  render: async (job: Parameters<typeof paper.render>[0]) => {
    await pause(paper.jobs.length % 3 === 0 ? 20 : 0);
    return paper.render(job);
  },
};
const ctx = real === 'real' ? app.commands : { ...app.commands, renderer: slow };
await issueBatches(ctx, new AbortController().signal);
await app.close();
