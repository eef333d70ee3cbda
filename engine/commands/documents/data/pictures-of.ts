import { isReglamentError } from '../../../errors.ts';
import type { FileStore } from '../../../store/files.ts';

const HASH = /^[0-9a-f]{64}$/;

/** The bytes of the pictures that photos and signatures of the data name; one that was erased since is left out. */
export async function picturesOf(files: FileStore, data: Readonly<Record<string, unknown>>): Promise<Pictures> {
  const shown = [data['photos'], data['signers']].flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []));
  const pictures: Record<string, Uint8Array> = {};
  for (const each of shown) {
    const { picture } = (each ?? {}) as { picture?: unknown };
    if (typeof picture !== 'string' || !HASH.test(picture) || picture in pictures) continue;
    try {
      pictures[picture] = await files.get(picture);
    } catch (error) {
      if (!isReglamentError(error, 'FILE_NOT_FOUND')) throw error;
    }
  }
  return pictures;
}

type Pictures = Readonly<Record<string, Uint8Array>>;
