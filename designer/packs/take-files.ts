import { fileNameFault, isPackFile, joinFormFiles } from '../../engine/language/index.ts';
import { ARCHIVE_LIMITS } from './pack-limits.ts';
import { PackRefused } from './pack-refused.ts';

/** One file that somebody brings: its path as it came, and its bytes. */
export interface Brought {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What was brought, as the files of a pack. */
export interface Taken {
  /** Path inside the pack -> text. */
  readonly files: ReadonlyMap<string, string>;
  /** True with a cover: it is a pack as a whole. Else single definitions, named as they came. */
  readonly whole: boolean;
  /** What is no definition and was left aside. */
  readonly passedOver: readonly string[];
}

const COVER = 'pack.json';

/**
 * The files of a pack out of what was brought, from the folder of its cover on. Throws a PackRefused when a path would
 * leave that folder, when something is too large or too much, or when nothing is there; then nothing is taken.
 */
export function takeFiles(brought: readonly Brought[]): Taken {
  const read = brought.filter(({ path }) => !isJunk(path));
  for (const { path } of read) refuseStray(path);
  const definitions = read.filter(({ path }) => isPackFile(path));
  if (!definitions.some(({ path }) => path.endsWith('.json'))) throw new PackRefused('no-definitions');
  if (definitions.length > ARCHIVE_LIMITS.files) {
    throw new PackRefused('too-many-files', { files: definitions.length, most: ARCHIVE_LIMITS.files });
  }
  const root = rootOf(definitions.map(({ path }) => path));
  const texts = new Map<string, string>();
  for (const { path, bytes } of definitions) {
    if (!path.startsWith(root ?? '')) continue;
    const file = path.slice(root?.length ?? 0);
    // Single definitions are put where they belong, whatever they are called; a pack is written to disk as it is.
    if (root !== null && fileNameFault(file) !== null) throw new PackRefused('bad-path', { path });
    if (texts.has(file)) throw new PackRefused('path-twice', { file });
    texts.set(file, textOf(file, bytes));
  }
  const { files: joined, problems } = joinFormFiles(texts);
  const [fault] = problems;
  if (fault !== undefined) throw new PackRefused('bad-form-part', { file: fault.file });
  const files = new Map([...joined].filter(([file]) => file.endsWith('.json')));
  // What is a part of no form is no part of the pack.
  const passedOver = read.flatMap(({ path }) => {
    const file = path.slice(root?.length ?? 0);
    const taken = path.startsWith(root ?? '') && texts.has(file) && (files.has(file) || !joined.has(file));
    return taken ? [] : [path];
  });
  return { files, whole: root !== null, passedOver };
}

/** What systems leave in folders and archives: it is nobody's file. */
export function isJunk(path: string): boolean {
  return path.split('/').some((part) => part === '__MACOSX' || part === '.DS_Store' || part === '.git');
}

/** A path must not lead out of its folder, whatever it is made of and whatever is done with the file. */
export function refuseStray(path: string): void {
  const strays = path.startsWith('/') || /[\\\0]|^[a-z]:/i.test(path) || path.split('/').includes('..');
  if (strays) throw new PackRefused('bad-path', { path });
}

/** The folder of the cover with its slash; null when there is none. Two covers beside each other are two packs. */
function rootOf(paths: readonly string[]): string | null {
  const roots = paths
    .filter((path) => path === COVER || path.endsWith(`/${COVER}`))
    .map((path) => path.slice(0, -COVER.length));
  const [root] = roots.toSorted((a, b) => a.length - b.length);
  if (root === undefined) return null;
  if (roots.some((other) => !other.startsWith(root))) throw new PackRefused('several-packs', { packs: roots.length });
  return root;
}

function textOf(file: string, bytes: Uint8Array): string {
  if (bytes.length > ARCHIVE_LIMITS.fileBytes) throw new PackRefused('file-too-large', { file, bytes: bytes.length });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PackRefused('not-text', { file });
  }
}
