import { createHash } from 'node:crypto';
import type { Metadata, Sharp } from 'sharp';
import { type ExifFacts, exifFacts } from './exif-facts.ts';
import { type FileFault, pictureFault } from './file-fault.ts';
import { Slots } from './slots.ts';

/** A picture as it is kept: drawn anew from its pixels, upright, and without a byte of what else was in the file. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp';
  readonly width: number;
  readonly height: number;
  /** A WebP of at most 480 × 480. */
  readonly preview: Uint8Array;
  /** What the camera wrote; null when nothing. */
  readonly exif: ExifFacts | null;
  /** SHA-256 in hex of the file as it came: whoever still has it can prove that it is the one. */
  readonly originalHash: string;
  /** False when all of it has one colour: nobody has drawn anything. */
  readonly drawn: boolean;
}

/** 8192 × 6144: what a camera of "50 megapixels" makes. A file may be small and as large as this in memory. */
export const MOST_PIXELS = 8192 * 6144;
const PREVIEW = 480;
const LARGEST_PROFILE = 2 * 1024 * 1024;
const SECONDS = 20;
const TYPES = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const;

/** Two at a time: one of 50 megapixels takes some 200 MB while it is drawn. */
const slots = new Slots(2);

/**
 * Reads a picture of a known type and draws it anew. Gives a fault instead when it is none, has too many pixels or
 * pictures in one, or is broken off. Runs in libvips' own threads, at most two at a time and each 20 seconds long.
 */
export function readPicture(bytes: Uint8Array): Promise<Picture | FileFault> {
  return slots.run(async () => {
    const open = await opener();
    try {
      const found = await open(bytes).metadata();
      return unfit(found) ?? (await drawAnew(open, bytes, found));
    } catch (error) {
      return pictureFault('picture-unreadable', `cannot be read: ${error instanceof Error ? error.message : 'broken'}`);
    }
  });
}

type Open = (bytes: Uint8Array) => Sharp;

/** Loaded when the first picture comes: the command line and a start need none of it. */
async function opener(): Promise<Open> {
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  // A cache of pictures helps nobody who looks at each once.
  sharp.cache(false);
  return (bytes) =>
    sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS, pages: 1 }).timeout({ seconds: SECONDS });
}

function unfit({ format, width, height, pages = 1, icc }: Metadata): FileFault | undefined {
  if (!Object.hasOwn(TYPES, format)) return pictureFault('file-type', 'is no JPEG, PNG or WebP picture');
  if (width * height > MOST_PIXELS) return pictureFault('picture-too-large', `has ${width} × ${height} pixels`);
  if (pages > 1) return pictureFault('picture-moves', `has ${pages} pictures in one; send one that stands still`);
  if ((icc?.length ?? 0) > LARGEST_PROFILE)
    return pictureFault('picture-unreadable', 'has a colour profile of megabytes');
  return undefined;
}

async function drawAnew(open: Open, bytes: Uint8Array, { format, exif }: Metadata): Promise<Picture> {
  const upright = open(bytes).autoOrient();
  // What sharp writes has no EXIF, no colour profile and no comments unless it is asked for them.
  const encoded = {
    jpeg: () => upright.jpeg({ quality: 85 }),
    png: () => upright.png(),
    webp: () => upright.webp({ quality: 85 }),
  }[format as keyof typeof TYPES]();
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  const { data: preview } = await open(data)
    .resize(PREVIEW, PREVIEW, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 75 })
    .toBuffer({ resolveWithObject: true });
  const { channels, isOpaque } = await open(data).stats();
  return {
    bytes: data,
    type: TYPES[format as keyof typeof TYPES],
    width: info.width,
    height: info.height,
    preview,
    exif: exif === undefined ? null : exifFacts(exif),
    originalHash: createHash('sha256').update(bytes).digest('hex'),
    drawn: channels.some(({ min, max }) => max > min) || !isOpaque,
  };
}
