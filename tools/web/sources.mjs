// Plain JavaScript: the start asks it, before the project's own Node runs, whether the pages must be built anew.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Lies in the folder of what was built and holds the hash of its sources. */
export const STAMP = '.built-from';

/** The front ends that are built. */
export const FRONT_ENDS = ['designer', 'desk'];

/** True when all front ends are built from what stands there now. */
export async function areBuilt(root) {
  const each = await Promise.all(FRONT_ENDS.map((name) => isBuilt(root, name)));
  return each.every(Boolean);
}

/** True when this one is. */
export async function isBuilt(root, name) {
  const stamp = await readFile(join(root, 'dist', name, STAMP), 'utf8').catch(() => null);
  return stamp !== null && stamp === (await sourcesOf(root, name));
}

/** What a front end is made of, beside its own folder. */
const SHARED = ['ui', 'engine/language', 'engine/run', 'engine/live', 'tools/web', 'package-lock.json'];

/** The hash of everything that the pages of a front end are built from. */
export async function sourcesOf(root, name) {
  const hash = createHash('sha256');
  for (const place of [name, ...SHARED]) {
    for (const file of await filesIn(join(root, place))) hash.update(relative(root, file)).update(await readFile(file));
  }
  return hash.digest('hex');
}

/** The file itself, or all files of the folder; none where there is nothing. */
async function filesIn(place) {
  const found = await stat(place).catch(() => null);
  if (found === null) return [];
  if (found.isFile()) return [place];
  const entries = await readdir(place, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .toSorted();
}
