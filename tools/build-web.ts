/**
 * `npm run build`: builds the web pages that changed since the last time into `dist/`. Started before the server and the
 * browser tests; several processes may call it at once.
 */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { withLock } from './install-lock.mjs';
import { ROOT } from './node-tool.ts';
import { FRONT_ENDS, isBuilt, sourcesOf, STAMP } from './web/sources.mjs';

await withLock(
  join(ROOT, '.build-lock'),
  async () => {
    for (const name of FRONT_ENDS) {
      if (await isBuilt(ROOT, name)) continue;
      const stamp = join(ROOT, 'dist', name, STAMP);
      const wanted = await sourcesOf(ROOT, name);
      console.error(`Building the pages of the ${name} ...`);
      await rm(stamp, { force: true });
      await build({ configFile: join(ROOT, name, 'vite.config.ts'), logLevel: 'warn' });
      await writeFile(stamp, wanted);
    }
  },
  'building the pages',
);
