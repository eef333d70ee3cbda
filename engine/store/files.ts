import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ReglamentError } from '../errors.ts';

/** Where evidence and attachments lie, addressed by what they contain. */
export interface FileStore {
  /** Keeps `bytes` and gives their SHA-256 in hex. When it resolves they are on the disk. */
  put(bytes: Uint8Array): Promise<string>;
  /** Fails with FILE_NOT_FOUND. */
  get(sha256: string): Promise<Uint8Array>;
  has(sha256: string): Promise<boolean>;
  /** Removes a file that nothing refers to, unless somebody has put it again after the instant. True when it is gone. */
  remove(sha256: string, putBefore: number): Promise<boolean>;
  /** Every file that is kept, in the order of the hashes. */
  list(): AsyncIterable<string>;
}

const SHA256 = /^[0-9a-f]{64}$/;
const FOLDER = /^[0-9a-f]{2}$/;
const REST = /^[0-9a-f]{62}$/;

/** Files in a folder, as `ab/cdef…`. Each is written beside its place and renamed, so that a crash leaves no half of one. */
export class DiskFiles implements FileStore {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  async put(bytes: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const path = this.#path(sha256);
    if (await touched(path)) return sha256;
    const folder = dirname(path);
    await mkdir(folder, { recursive: true });
    const unfinished = join(folder, `.${randomUUID()}`);
    try {
      await writeDurably(unfinished, bytes);
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    await syncFolder(folder);
    await syncFolder(this.#root);
    return sha256;
  }

  async get(sha256: string): Promise<Uint8Array> {
    try {
      return await readFile(this.#path(sha256));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      throw new ReglamentError('FILE_NOT_FOUND', { sha256 }, { cause: error });
    }
  }

  async has(sha256: string): Promise<boolean> {
    if (!SHA256.test(sha256)) return false;
    const found = await stat(this.#path(sha256)).catch(() => undefined);
    return found?.isFile() ?? false;
  }

  async remove(sha256: string, putBefore: number): Promise<boolean> {
    const path = this.#path(sha256);
    const aside = join(dirname(path), `.${randomUUID()}`);
    // Out of the way first: whoever puts it from now on writes it anew, whoever did so until now has left his mark.
    const found = await rename(path, aside).then(
      () => stat(aside),
      () => undefined,
    );
    if (found === undefined) return true;
    if (found.mtimeMs >= putBefore) {
      await rename(aside, path);
      return false;
    }
    await rm(aside);
    return true;
  }

  async *list(): AsyncGenerator<string> {
    for (const folder of await names(this.#root, FOLDER)) {
      for (const rest of await names(join(this.#root, folder), REST)) yield folder + rest;
    }
  }

  /** A hash comes from outside: anything else than a hash would be a path. */
  #path(sha256: string): string {
    if (!SHA256.test(sha256)) throw new ReglamentError('FILE_NOT_FOUND', { sha256 });
    return join(this.#root, sha256.slice(0, 2), sha256.slice(2));
  }
}

/** Marks a file that is there as put just now; false when there is none. */
async function touched(path: string): Promise<boolean> {
  const now = new Date();
  return utimes(path, now, now).then(
    () => true,
    (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw error;
    },
  );
}

async function names(folder: string, shape: RegExp): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => shape.test(name)).toSorted();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename is durable when the folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
