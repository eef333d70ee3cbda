/**
 * `npm run seed -- --requests 1000000 [--database <address>] [--files <folder>] [--pack <folder>] [--seed 7] [--open 0.02]`: fills an empty database with
 * the demo of a pack and that many requests like it.
 */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openApp } from '../../engine/app.ts';
import { installPack, loadDemo } from '../../engine/commands/index.ts';
import { readPackFolder } from '../../engine/cli/read-pack-folder.ts';
import { checkReplay } from './check-replay.ts';
import { checkSample } from './check-sample.ts';
import { seed } from './seed.ts';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '1000' },
    database: { type: 'string' },
    files: { type: 'string' },
    pack: { type: 'string', default: join(import.meta.dirname, '../../definitions/fleet-telematics') },
    seed: { type: 'string', default: '7' },
    open: { type: 'string', default: '0.02' },
    sample: { type: 'string', default: '500' },
  },
});
const requests = Number(values.requests);
if (!Number.isInteger(requests) || requests < 1) throw new Error('--requests must be a whole number from 1');
const databaseUrl = values.database ?? process.env['DATABASE_URL'];
if (databaseUrl === undefined) throw new Error('give --database or DATABASE_URL: sqlite:<file> or mysql://…');

const files = values.files ?? (await mkdtemp(join(tmpdir(), 'reglament-seed-')));
const app = await openApp({ databaseUrl, files });
const begun = performance.now();
try {
  await installPack(app.commands, 'system', { files: await readPackFolder(values.pack) });
  await loadDemo({ ...app.commands, quiet: true });
  let said = 0;
  await seed(app.commands, {
    requests,
    seed: Number(values.seed),
    open: Number(values.open),
    onProgress: (what, done, total) => {
      if (performance.now() - said < 5000 && done < total) return;
      said = performance.now();
      process.stderr.write(`${Math.round((said - begun) / 1000)} s: ${done} of ${total} ${what}\n`);
    },
  });
  const seconds = Math.round((performance.now() - begun) / 1000);
  const of = { size: Number(values.sample), seed: Number(values.seed) };
  // Before events are sent to some of them.
  const replayed = await checkReplay(app.commands, of);
  const sample = await checkSample(app.commands, of);
  process.stdout.write(`${JSON.stringify({ requests, seconds, replayed, sample })}\n`);
} finally {
  await app.close();
}
