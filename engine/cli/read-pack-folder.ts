import { type Dirent, constants } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ReglamentError } from '../errors.ts';
import { isPackFile, type Problem } from '../language/index.ts';
import { withShippedForms } from '../commands/shipped-forms.ts';
import { PACK_LIMITS } from '../language/read-pack.ts';

/** Beyond this a file is not even taken into memory; smaller ones that are too large are told by the language. */
const LARGEST = 16 * 1024 * 1024;

/** What a pack folder holds. A file that could not be read has the empty text in `files` and its problem in `unread`. */
export interface PackFolder {
  readonly files: Map<string, string>;
  readonly unread: readonly Problem[];
}

/**
 * Reads all definitions below a folder, and the parts of print forms, by their path inside it. Hidden files and folders
 * are passed over; a symbolic link is never followed, so that a pack holds nothing from outside its folder. Print forms
 * that come with the program and that its cover names are added.
 *
 * Errors: PACK_UNREADABLE when there is no such folder, or when it has no pack.json.
 */
export async function openPackFolder(folder: string): Promise<PackFolder> {
  const unread: Problem[] = [];
  const names = (await packFiles(folder, unread)).toSorted();
  const files = new Map<string, string>();
  // Of too many files none is read: their number is the problem that will be told.
  const readable = names.length <= PACK_LIMITS.files;
  for (const file of names) files.set(file, readable ? await readText(folder, file, unread) : '');
  for (const { file } of unread) if (isPackFile(file)) files.set(file, '');
  if (!files.has('pack.json'))
    throw new ReglamentError('PACK_UNREADABLE', { path: folder, reason: 'it has no pack.json' });
  return { files: withShippedForms(files), unread };
}

/** The texts of a pack folder of which every file can be read. Errors as of `openPackFolder`, and PACK_INVALID. */
export async function readPackFolder(folder: string): Promise<Map<string, string>> {
  const { files, unread } = await openPackFolder(folder);
  if (unread.length > 0)
    throw new ReglamentError('PACK_INVALID', { pack: folder, count: unread.length }, { details: unread });
  return files;
}

/** The problems of a pack, with those of its unread files in place of whatever was found in their empty texts. */
export function withUnread({ unread }: PackFolder, problems: readonly Problem[]): Problem[] {
  const files = new Set(unread.map(({ file }) => file));
  return [...unread, ...problems.filter(({ file }) => !files.has(file))];
}

async function packFiles(folder: string, unread: Problem[], below = ''): Promise<string[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(join(folder, below), { withFileTypes: true });
  } catch (error) {
    const reason = reasonOf(error);
    if (below === '') throw new ReglamentError('PACK_UNREADABLE', { path: folder, reason }, { cause: error });
    unread.push(bad(below, `The folder cannot be read: ${reason}.`, 'Make it readable, or take it out of the pack.'));
    return [];
  }
  const found: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    const counts = isPackFile(entry.name);
    if (entry.name.includes('\uFFFD') && (counts || entry.isDirectory())) {
      const remedy = 'Use letters, digits, "-", "_" and ".".';
      unread.push({ ...bad(name, 'The name is not UTF-8.', remedy), rule: 'bad-file-name' });
    } else if (entry.isSymbolicLink()) {
      if (counts || !(await leadsToFile(join(folder, name)))) {
        const remedy = 'Put the file or folder itself into the pack.';
        unread.push(bad(name, 'It is a symbolic link; a pack holds all that it is made of.', remedy));
      }
    } else if (entry.isDirectory()) found.push(...(await packFiles(folder, unread, name)));
    else if (counts && entry.isFile()) found.push(name);
    else if (counts) unread.push(bad(name, 'It is a device or a pipe, not a file.', 'Take it out of the pack.'));
  }
  return found;
}

/** A link to a file that is no JSON is no part of the pack: nothing would read it. */
async function leadsToFile(path: string): Promise<boolean> {
  return stat(path).then(
    (target) => target.isFile(),
    () => false,
  );
}

/** The text of a file; the empty one with a problem when it cannot be read. */
async function readText(folder: string, file: string, unread: Problem[]): Promise<string> {
  try {
    // Even a link that was put there after the folder was listed is not followed.
    const handle = await open(join(folder, file), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const { size } = await handle.stat();
      if (size <= LARGEST) return new TextDecoder('utf-8', { fatal: true }).decode(await handle.readFile());
      const message = `The file has ${size} bytes; at most ${PACK_LIMITS.fileBytes} are read.`;
      unread.push({ ...bad(file, message, 'Split the definition into several.'), rule: 'file-too-large' });
    } finally {
      await handle.close();
    }
  } catch (error) {
    const foreign = (error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
    unread.push(
      foreign
        ? bad(file, 'The file is not UTF-8.', 'Save it as UTF-8.')
        : bad(file, `The file cannot be read: ${reasonOf(error)}.`, 'Make it readable, or take it out of the pack.'),
    );
  }
  return '';
}

function reasonOf(error: unknown): string {
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such folder',
    ENOTDIR: 'it is a file, not a folder',
    EACCES: 'you may not read it',
    EPERM: 'you may not read it',
    ENAMETOOLONG: 'its path is too long',
    ELOOP: 'its symbolic links lead in a circle',
  };
  const { code = String(error) } = error as NodeJS.ErrnoException;
  return reasons[code] ?? code;
}

function bad(file: string, message: string, remedy: string): Problem {
  return { severity: 'error', file, path: '', rule: 'bad-file', message, remedy };
}
