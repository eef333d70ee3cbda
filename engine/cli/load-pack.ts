import { ReglamentError } from '../errors.ts';
import { checkPack } from '../language/check/index.ts';
import type { Pack, Problem } from '../language/index.ts';
import { readPack } from '../language/read-pack.ts';
import { readPackFolder } from './read-pack-folder.ts';

/**
 * Reads a pack whose form is right; what its definitions mean together is not checked.
 *
 * Errors: PACK_UNREADABLE, DEFINITION_TOO_LARGE, PACK_INVALID with every problem.
 */
export async function loadPack(folder: string): Promise<Pack> {
  const { pack, problems } = readPack(await readPackFolder(folder));
  if (pack === null) throw invalid(folder, problems);
  return pack;
}

/** Reads a pack that may be published: it has no errors. Errors as of `loadPack`. */
export async function loadCheckedPack(folder: string): Promise<Pack> {
  const pack = await loadPack(folder);
  const errors = checkPack(pack).filter((problem) => problem.severity === 'error');
  if (errors.length > 0) throw invalid(pack.cover.definition.id, errors);
  return pack;
}

function invalid(name: string, problems: readonly Problem[]): ReglamentError {
  return new ReglamentError('PACK_INVALID', { pack: name, count: problems.length }, { details: problems });
}
