import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';

const MOST_BYTES = 120_000;
/** So many colours that a page of flat ground and letters looks as it did. */
const PALETTE = { palette: true, colours: 192, dither: 0.4, effort: 10, compressionLevel: 9 };

/**
 * Takes a page as it stands and saves it under `name` in `folder`. Promises the size in bytes; fails when it is too large
 * for a document.
 */
export async function savePicture(page: Page, folder: string, name: string): Promise<number> {
  await page.evaluate(() => document.fonts.ready);
  const bytes = await sharp(await page.screenshot({ animations: 'disabled' }))
    .png(PALETTE)
    .toBuffer();
  if (bytes.length > MOST_BYTES) throw new Error(`${name} has ${bytes.length} bytes, at most ${MOST_BYTES} are wanted`);
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return bytes.length;
}
