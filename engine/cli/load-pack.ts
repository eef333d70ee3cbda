import { ReglamentError } from '../errors.ts';
import { checkPack, type KindSet, type Pack, type Problem, readPack } from '../language/index.ts';
import { placeInParts } from './place-in-parts.ts';
import { openPackFolder, withUnread } from './read-pack-folder.ts';

/** A pack and the texts it was read from. */
export interface LoadedPack {
  readonly pack: Pack;
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Reads a pack whose form is right; what its definitions mean together is not checked.
 *
 * Errors: PACK_UNREADABLE, PACK_INVALID with every problem.
 */
export async function loadPack(folder: string): Promise<LoadedPack> {
  const opened = await openPackFolder(folder);
  const { pack, problems } = readPack(opened.files);
  if (pack === null || opened.unread.length > 0) throw invalid(folder, withUnread(opened, problems), opened.files);
  return { pack, files: opened.files };
}

/** Reads a pack that may be published: it has no errors. Errors as of `loadPack`. */
export async function loadCheckedPack(folder: string, kinds: KindSet): Promise<LoadedPack> {
  const loaded = await loadPack(folder);
  const errors = checkPack(loaded.pack, kinds).filter((problem) => problem.severity === 'error');
  if (errors.length > 0) throw invalid(loaded.pack.cover.definition.id, errors, loaded.files);
  return loaded;
}

function invalid(name: string, found: readonly Problem[], files: ReadonlyMap<string, string>): ReglamentError {
  const problems = placeInParts(found, files);
  return new ReglamentError('PACK_INVALID', { pack: name, count: problems.length }, { details: problems });
}
