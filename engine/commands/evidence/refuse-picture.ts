import { contentType, type FileFault, type Picture, readPicture } from '../../files/index.ts';
import type { Refusal } from '../../run/index.ts';
import type { EvidenceFile } from '../tick-item.ts';

export const LARGEST_FILE = 25 * 1024 * 1024;
const PICTURES: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);
const LARGEST_SIGNATURE = 1024 * 1024;
const MOST_SIGNATURE_PIXELS = 4_000_000;
const LONGEST_SIGNER = 200;
const FAULTS: Readonly<Record<FileFault['fault'], { readonly rule: string }>> = {
  'file-type': { rule: 'file-type' },
  'picture-too-large': { rule: 'picture-too-large' },
  'picture-unreadable': { rule: 'picture-unreadable' },
  'picture-moves': { rule: 'picture-moves' },
};

/** The picture drawn anew, or why it is not taken: all that is wrong with the file and with what is said of it. */
export async function pictureOf(
  file: EvidenceFile,
  read = readPicture,
): Promise<{ picture?: Picture; refusals: Refusal[] }> {
  const refusals: Refusal[] = [];
  const type = (await contentType(file.bytes)) ?? 'unknown';
  if (!PICTURES.has(type)) refusals.push(refuse('file-type', 'expected a JPEG, PNG or WebP picture'));
  if (file.bytes.length > LARGEST_FILE)
    refusals.push(refuse('file-size', `expected at most ${LARGEST_FILE} bytes, got ${file.bytes.length}`));
  if (!inRange(file.latitude, 90) || !inRange(file.longitude, 180))
    refusals.push(refuse('coordinates', 'expected a latitude of ±90 and a longitude of ±180 degrees'));
  if (![file.signedBy, file.signerPosition].every(isSigner))
    refusals.push(refuse('signer-invalid', `expected one line of 1 to ${LONGEST_SIGNER} characters`));
  if (refusals.length > 0) return { refusals };
  const picture = await read(file.bytes);
  return isFault(picture)
    ? { refusals: [{ ...FAULTS[picture.fault], path: '/file', message: `the picture ${picture.message}` }] }
    : { picture, refusals };
}

/** Why a picture is no signature: something small with something drawn on it. */
export function signatureRefusals(file: EvidenceFile, { width, height, drawn }: Picture): Refusal[] {
  const refusals: Refusal[] = [];
  if (file.bytes.length > LARGEST_SIGNATURE || width * height > MOST_SIGNATURE_PIXELS)
    refusals.push(
      refuse('signature-size', `expected at most ${LARGEST_SIGNATURE} bytes and ${MOST_SIGNATURE_PIXELS} pixels`),
    );
  if (!drawn) refusals.push(refuse('signature-empty', 'nothing is drawn on it'));
  return refusals;
}

const refuse = (rule: string, message: string): Refusal => ({ rule, path: '/file', message });

export function isFault(read: Picture | FileFault): read is FileFault {
  return 'fault' in read;
}

function inRange(degrees: number | undefined, limit: number): boolean {
  return degrees === undefined || Math.abs(degrees) <= limit;
}

function isSigner(text: string | undefined): boolean {
  return text === undefined || (text.trim() !== '' && text.length <= LONGEST_SIGNER && !/[\p{Cc}\p{Cs}]/u.test(text));
}
