import { createHash } from 'node:crypto';
import { contentType, DOCUMENTS, documentName, type Picture, readPicture } from '../../files/index.ts';
import type { Refusal } from '../../run/index.ts';
import { isFault } from '../evidence/refuse-picture.ts';

export const LARGEST_ATTACHMENT = 25 * 1024 * 1024;

/** A file as it came. */
export interface SentFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** A file that may be attached: a picture drawn anew, or a document as it came. */
export interface ReadFile {
  readonly name: string;
  readonly type: string;
  readonly picture: Picture | null;
  /** SHA-256 in hex of the file as it came. */
  readonly originalHash: string;
}

/** What an attached file is, by its content, or why it is not taken. */
export async function readFile({ bytes, name }: SentFile): Promise<{ file?: ReadFile; refusals: Refusal[] }> {
  const refuse = (rule: string, message: string) => ({ refusals: [{ rule, path: '/file', message }] });
  if (bytes.length > LARGEST_ATTACHMENT)
    return refuse('file-size', `expected at most ${LARGEST_ATTACHMENT} bytes, got ${bytes.length}`);
  const type = (await contentType(bytes)) ?? 'unknown';
  if (!Object.hasOwn(DOCUMENTS, type)) return refuse('document-type', `files of the type ${type} are not taken`);
  const originalHash = createHash('sha256').update(bytes).digest('hex');
  const known = { name: documentName(name, type), type, originalHash };
  if (!type.startsWith('image/')) return { file: { ...known, picture: null }, refusals: [] };
  const picture = await readPicture(bytes);
  if (isFault(picture)) return refuse(picture.fault, `the picture ${picture.message}`);
  return { file: { ...known, picture }, refusals: [] };
}
