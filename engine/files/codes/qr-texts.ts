import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Sharp } from 'sharp';
import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import type { Pixels } from './pixels.ts';

const OPTIONS: ReaderOptions = {
  formats: ['QRCode'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: false,
  tryDownscale: true,
  maxNumberOfSymbols: 8,
};
/** What makes a blurred code legible again: by how much it is drawn smaller, then how widely it is sharpened. */
const SHARPER = [
  { scale: 1, sigma: 2, flat: 2, edges: 4 },
  { scale: 0.6, sigma: 1.5, flat: 2, edges: 4 },
  { scale: 1, sigma: 3.5, flat: 3, edges: 7 },
] as const;

/** Loads the reader from its own package; it would fetch it from the network. */
export async function loadReader(): Promise<void> {
  const file = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const { buffer } = new Uint8Array(readFileSync(file));
  const quiet = { print: () => undefined, printErr: () => undefined };
  await prepareZXingModule({ overrides: { wasmBinary: buffer, ...quiet }, fireImmediately: true });
}

/** What the QR codes in a picture say, upright or not; nothing is guessed: a code that cannot be read whole is none. */
export async function qrTexts(picture: Pixels): Promise<string[]> {
  // The reader needs of a picture no more than these three.
  const found = await readBarcodes(picture as ImageData, OPTIONS);
  return found.filter(({ isValid, text }) => isValid && text !== '').map(({ text }) => text);
}

/** The same of a picture in which nothing was found: it is sharpened in several ways until something `wanted` shows. */
export async function sharperTexts(
  picture: Pixels,
  wanted: (texts: readonly string[]) => boolean,
  sharp: (pixels: Pixels) => Sharp,
): Promise<string[]> {
  for (const { scale, sigma, flat, edges } of SHARPER) {
    const { data, info } = await sharp(picture)
      .greyscale()
      .resize({ width: Math.max(1, Math.round(picture.width * scale)) })
      .sharpen({ sigma, m1: flat, m2: edges })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const texts = await qrTexts(greyPixels(data, info));
    if (wanted(texts)) return texts;
  }
  return [];
}

/** Pixels of shades of grey, as many bytes a pixel as there are channels. */
function greyPixels(
  bytes: Uint8Array,
  { width, height, channels }: { readonly width: number; readonly height: number; readonly channels: number },
): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at += 1) {
    const shade = bytes[at * channels] ?? 255;
    data[at * 4] = data[at * 4 + 1] = data[at * 4 + 2] = shade;
    data[at * 4 + 3] = 255;
  }
  return { data, width, height };
}
