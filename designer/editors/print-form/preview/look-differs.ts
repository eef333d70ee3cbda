import type { DrawnPage } from '../../../worker/paper-messages.ts';

/** Wide enough to see a thin line. */
const WIDTH = 620;
/** Edges of letters may be drawn a little lighter or darker. */
const LEAST = 40;

/** Whether two papers look different on any page that is drawn. */
export function lookDiffers(before: readonly DrawnPage[], after: readonly DrawnPage[]): boolean {
  if (before.length !== after.length) return true;
  return after.some((page, index) => pageDiffers(before[index], page));
}

function pageDiffers(before: DrawnPage | undefined, { picture }: DrawnPage): boolean {
  const old = before?.picture;
  if (old?.width !== picture.width || old.height !== picture.height) return true;
  const height = Math.round((picture.height * WIDTH) / picture.width);
  const context = new OffscreenCanvas(WIDTH, height).getContext('2d', { willReadFrequently: true });
  if (context === null) return false;
  context.drawImage(picture, 0, 0, WIDTH, height);
  context.globalCompositeOperation = 'difference';
  context.drawImage(old, 0, 0, WIDTH, height);
  const { data } = context.getImageData(0, 0, WIDTH, height);
  for (let at = 0; at < data.length; at += 4)
    if (Math.max(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0) > LEAST) return true;
  return false;
}
