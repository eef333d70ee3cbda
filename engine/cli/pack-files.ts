import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { PACK_LIMITS } from '../language/read-pack.ts';
import { UsageError } from './command.ts';

/**
 * Writes the files of a pack below a folder, made when absent. Files of the same names are overwritten, so the same
 * command may run twice; a folder that holds anything else is left alone, because stale definitions would join the pack.
 *
 * Errors: UsageError naming what is in the way.
 */
export async function writePackFiles(folder: string, files: ReadonlyMap<string, unknown>): Promise<void> {
  const foreign = (await filesBelow(folder)).filter((name) => !files.has(name));
  if (foreign.length > 0) {
    throw new UsageError(
      `"${folder}" holds other files (${foreign.slice(0, 3).join(', ')}): name a new folder, or empty this one first`,
    );
  }
  for (const [name, content] of files) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, typeof content === 'string' ? content : written(content));
  }
}

/** Indented for readers, unless that alone would make the file too large to be read again. */
function written(content: unknown): string {
  const text = `${JSON.stringify(content, null, 2)}\n`;
  return Buffer.byteLength(text) > PACK_LIMITS.fileBytes ? JSON.stringify(content) : text;
}

async function filesBelow(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR') throw new UsageError(`"${folder}" is a file, not a folder`);
    throw error;
  }
}
