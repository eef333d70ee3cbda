import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { prettyText } from '../language/index.ts';
import { PACK_LIMITS } from '../language/read-pack.ts';
import { UsageError } from './command.ts';
import { unwritable, writing } from './output.ts';

/**
 * Writes the files of a pack below a folder that is new or empty: nothing is ever overwritten, and no stale definition
 * joins the pack.
 *
 * Errors: UsageError naming what is in the way, OUTPUT_UNWRITABLE.
 */
export async function writePackFiles(folder: string, files: ReadonlyMap<string, unknown>): Promise<void> {
  await refuseFilled(folder);
  for (const [name, content] of files) {
    const file = join(folder, name);
    await writing(file, async () => {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, typeof content === 'string' ? content : written(content), { flag: 'wx' });
    });
  }
}

/**
 * Refuses a folder that holds anything; one that does not exist yet is right. To be asked before long work.
 *
 * Errors: UsageError, OUTPUT_UNWRITABLE when it may not even be looked into.
 */
export async function refuseFilled(folder: string): Promise<void> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return;
    if (code === 'ENOTDIR') throw new UsageError(`"${folder}" is a file, not a folder`);
    throw unwritable(folder, error);
  }
  if (names.length === 0) return;
  const some = names.toSorted().slice(0, 3).join(', ');
  throw new UsageError(`"${folder}" holds files already (${some}): name a new folder, or empty this one first`);
}

/** For readers and git, unless that alone would make the file too large to be read again. */
function written(content: unknown): string {
  const text = prettyText(content);
  return Buffer.byteLength(text) > PACK_LIMITS.fileBytes ? JSON.stringify(content) : text;
}
