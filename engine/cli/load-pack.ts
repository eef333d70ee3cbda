import { ReglamentError } from '../errors.ts';
import type { Pack } from '../language/index.ts';
import { readPack } from '../language/read-pack.ts';
import { readPackFolder } from './read-pack-folder.ts';

/**
 * Reads a pack whose form is right; what its definitions mean together is not checked.
 *
 * Errors: PACK_UNREADABLE, PACK_INVALID with every problem.
 */
export async function loadPack(folder: string): Promise<Pack> {
  const { pack, problems } = readPack(await readPackFolder(folder));
  if (pack === null)
    throw new ReglamentError('PACK_INVALID', { pack: folder, count: problems.length }, { details: problems });
  return pack;
}
