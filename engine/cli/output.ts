import { ReglamentError } from '../errors.ts';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file is too large for the file system',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder',
  EEXIST: 'it is there already',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its symbolic links lead in a circle',
};

/** Only these tell on their own that it was the writing that failed, whatever else was done meanwhile. */
const WRITING_ONLY = new Set(['EROFS', 'ENOSPC', 'EDQUOT', 'EFBIG']);

/**
 * Runs `work`, which does nothing but write at `path`.
 *
 * Errors: OUTPUT_UNWRITABLE for whatever the file system has against it; others as they are.
 */
export async function writing<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** The error for people when it came from the file system, else the error itself. */
export function unwritable(path: string, error: unknown): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (error instanceof ReglamentError || code === undefined || syscall === undefined) return error;
  return new ReglamentError('OUTPUT_UNWRITABLE', { path, reason: REASONS[code] ?? code }, { cause: error });
}

/** The same for work that also reads: only what a full or read-only disk says is told as a fault of the output. */
export function diskRefused(path: string, error: unknown): unknown {
  return WRITING_ONLY.has((error as NodeJS.ErrnoException).code ?? '') ? unwritable(path, error) : error;
}
