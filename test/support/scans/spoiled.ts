import sharp from 'sharp';
import type { Shades } from './warp.ts';

/** What a scanner, a camera and a messenger do to a page. */
export interface Spoiling {
  /** Sigma in pixels. */
  readonly blur: number;
  /** How far a shade is off at most. */
  readonly noise: number;
  /** What black and white have become. */
  readonly black: number;
  readonly white: number;
  /** Of the JPEG; without one it is a PNG of black and white alone, as a fax sends it. */
  readonly quality: number | null;
}

/** A page as a file, spoiled by these. `dice` gives numbers from 0 to 1. */
export async function spoiled(page: Shades, how: Spoiling, dice: () => number): Promise<Buffer> {
  const { blur, noise, black, white, quality } = how;
  const data = Uint8Array.from(page.data, (shade) => {
    const off = (dice() + dice() - 1) * noise;
    return Math.max(0, Math.min(255, black + ((white - black) * shade) / 255 + off));
  });
  const picture = sharp(data, { raw: { width: page.width, height: page.height, channels: 1 } });
  const blurred = blur >= 0.3 ? picture.blur(blur) : picture;
  if (quality !== null) return blurred.jpeg({ quality }).toBuffer();
  return blurred.threshold(150).png({ compressionLevel: 3 }).toBuffer();
}
