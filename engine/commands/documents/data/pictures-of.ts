import { isReglamentError } from '../../../errors.ts';
import type { FileStore } from '../../../store/files.ts';

const HASH = /^[0-9a-f]{64}$/;

/** The bytes of the pictures that photos and signatures of the data name; one that was erased since is left out. */
export async function picturesOf(files: FileStore, data: Readonly<Record<string, unknown>>): Promise<Pictures> {
  const pictures: Record<string, Uint8Array> = {};
  for (const { picture } of namedPictures(data)) {
    if (picture in pictures) continue;
    try {
      pictures[picture] = await files.get(picture);
    } catch (error) {
      if (!isReglamentError(error, 'FILE_NOT_FOUND')) throw error;
    }
  }
  return pictures;
}

/** The stored pictures that photos and signatures of the data name, and where each stands. */
export function namedPictures(data: Readonly<Record<string, unknown>>): readonly NamedPicture[] {
  return ['photos', 'signers'].flatMap((list) =>
    (Array.isArray(data[list]) ? (data[list] as unknown[]) : []).flatMap((each, at) => {
      const { picture } = (each ?? {}) as { picture?: unknown };
      const named = typeof picture === 'string' && HASH.test(picture);
      return named ? [{ picture, path: `/${list}/${at}/picture` }] : [];
    }),
  );
}

interface NamedPicture {
  /** Its name in the file store. */
  readonly picture: string;
  readonly path: string;
}

type Pictures = Readonly<Record<string, Uint8Array>>;
