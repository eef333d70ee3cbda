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
import { putInPlace } from './web/put-in-place.ts';

await withLock(
  join(ROOT, '.build-lock'),
  async () => {
    for (const name of FRONT_ENDS) {
      if (await isBuilt(ROOT, name)) continue;
      const fresh = join(ROOT, 'dist', `${name}-new`);
      const wanted = await sourcesOf(ROOT, name);
      console.error(`Building the pages of the ${name} ...`);
      await rm(fresh, { recursive: true, force: true });
      await build({
        configFile: join(ROOT, name, 'vite.config.ts'),
        logLevel: 'warn',
        build: { outDir: fresh, emptyOutDir: true },
      });
      await writeFile(join(fresh, STAMP), wanted);
      await putInPlace(fresh, join(ROOT, 'dist', name));
    }
  },
  'building the pages',
);
