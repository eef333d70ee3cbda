import type { Reader } from './zxing-reader.ts';

/** What the browser itself may have; the types of the platform do not know it yet. */
interface Detector {
  detect(picture: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorClass = new () => Detector;

const LONGEST_SIDE = 1600;

let reader: Promise<Reader> | null = null;

/** The text of a bar code or QR code in a picture; null when none is found. Nothing leaves the device. */
export async function readCode(picture: ImageBitmap | HTMLVideoElement): Promise<string | null> {
  const own = await byBrowser(picture);
  if (own !== null) return own;
  const grey = greyOf(picture);
  if (grey === null) return null;
  reader ??= import('./zxing-reader.ts').then(({ makeReader }) => makeReader());
  return (await reader)(grey);
}

async function byBrowser(picture: ImageBitmapSource): Promise<string | null> {
  const made = (globalThis as { readonly BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (made === undefined) return null;
  try {
    return (await new made().detect(picture))[0]?.rawValue ?? null;
  } catch {
    // It is there in name only: some systems have no detector behind it.
    return null;
  }
}

/** A picture in shades of grey, a byte each. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8ClampedArray;
}

function greyOf(picture: ImageBitmap | HTMLVideoElement): Grey | null {
  const [wide, high] =
    picture instanceof HTMLVideoElement ? [picture.videoWidth, picture.videoHeight] : [picture.width, picture.height];
  if (wide === 0 || high === 0) return null;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(wide, high));
  const canvas = document.createElement('canvas');
  const width = (canvas.width = Math.round(wide * scale));
  const height = (canvas.height = Math.round(high * scale));
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) return null;
  pen.drawImage(picture, 0, 0, width, height);
  const { data } = pen.getImageData(0, 0, width, height);
  const bytes = new Uint8ClampedArray(width * height);
  for (let at = 0; at < bytes.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at * 4, at * 4 + 3);
    bytes[at] = (red * 77 + green * 151 + blue * 28) >> 8;
  }
  return { width, height, bytes };
}
