/** Issues drafts one after another and says the number of each that is committed: to be killed in the middle. */
import { setTimeout as pause } from 'node:timers/promises';
import { openApp } from '../../engine/app.ts';
import { issueDocument } from '../../engine/commands/documents/index.ts';
import { paperRenderer } from './paper-renderer.ts';

const [url = '', files = '', person = '', ...drafts] = process.argv.slice(2);
const app = await openApp({ databaseUrl: url, files });
const renderer = paperRenderer();
// Some papers take longer, so that the process is killed between a number and its paper, too.
const slow = {
  ...renderer,
  render: async (job: Parameters<typeof renderer.render>[0]) => {
    await pause(renderer.jobs.length % 3 === 0 ? 30 : 0);
    return renderer.render(job);
  },
};
const ctx = { ...app.commands, renderer: slow };
for (const document of drafts) {
  const { number } = await issueDocument(ctx, { person }, { document });
  process.stdout.write(`${number}\n`);
}
await app.close();
