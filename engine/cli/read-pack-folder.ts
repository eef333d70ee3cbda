import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { ReglamentError } from '../errors.ts';

/** Beyond this a file is not even taken into memory; smaller ones that are too large are a problem among the others. */
const LARGEST = 16 * 1024 * 1024;

/**
 * The texts of all JSON files below a folder by their path inside it. Hidden files and folders are passed over.
 *
 * Errors: PACK_UNREADABLE when there is no such folder, when it has no pack.json, or when a file is not UTF-8;
 * DEFINITION_TOO_LARGE.
 */
export async function readPackFolder(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const file of await jsonFiles(folder)) files.set(file, await readText(folder, file));
  if (!files.has('pack.json'))
    throw new ReglamentError('PACK_UNREADABLE', { path: folder, reason: 'it has no pack.json' });
  return files;
}

async function jsonFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep))
      .filter((parts) => !parts.some((part) => part.startsWith('.')))
      .map((parts) => parts.join('/'))
      .toSorted();
  } catch (error) {
    const reasons: Record<string, string> = {
      ENOENT: 'there is no such folder',
      ENOTDIR: 'it is a file, not a folder',
      EACCES: 'you may not read it',
    };
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new ReglamentError('PACK_UNREADABLE', { path: folder, reason: reasons[code] ?? code }, { cause: error });
  }
}

async function readText(folder: string, file: string): Promise<string> {
  const path = join(folder, file);
  const { size } = await stat(path);
  if (size > LARGEST) throw new ReglamentError('DEFINITION_TOO_LARGE', { file, size, limit: LARGEST });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(await readFile(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ReglamentError(
      'PACK_UNREADABLE',
      { path: folder, reason: `${file}: ${code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'it is not UTF-8' : code}` },
      { cause: error },
    );
  }
}
