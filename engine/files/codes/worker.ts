/**
 * The thread in which pages are searched for QR codes: a file from outside goes through two libraries in it, and the thread
 * ends with the file, whatever became of them.
 */
import { parentPort, workerData } from 'node:worker_threads';
import sharpOf, { type Sharp } from 'sharp';
import { MOST_PIXELS } from '../read-picture.ts';
import { boundMemory } from './bounded-memory.ts';
import type { CodeFault, CodeNews, CodePage, CodeTask } from './messages.ts';
import { openPdf, type PdfPages } from './pdf-pages.ts';
import { isBlank, type Pixels } from './pixels.ts';
import { loadReader, qrTexts, sharperTexts } from './qr-texts.ts';

const FORMATS = new Set(['jpeg', 'png', 'webp']);
const PREVIEW = 480;
/** Of a picture that is kept, on its longer side: 200 to the inch of a sheet, and what a camera sees of one. */
const LONGEST = 2600;
/** A camera's picture is searched with no more: beyond it there is only noise. */
const SEARCHED = 16_000_000;
const [SHOWN_DPI, SHOWN_MOST] = [200, 10_000_000] as const;
const [FINE_DPI, FINE_MOST] = [300, 20_000_000] as const;
const SECONDS = 30;

const { bytes, type, wanted, limits } = workerData as CodeTask;
const found = (texts: readonly string[]): boolean => texts.some((text) => wanted.test(text));
boundMemory(limits.moduleBytes);
sharpOf.concurrency(1);
sharpOf.cache(false);
await loadReader();
if (type === 'application/pdf') await searchPdf();
else await searchPicture();
tell({ kind: 'done' });

function tell(news: CodeNews): void {
  parentPort?.postMessage(news, []);
}

async function searchPdf(): Promise<void> {
  const pdf = await openPdf(bytes);
  if ('fault' in pdf) return tell({ kind: 'fault', fault: pdf });
  if (pdf.count < 1 || pdf.count > limits.pages) {
    const message = `has ${pdf.count} pages, at most ${limits.pages} are read`;
    return tell({ kind: 'fault', fault: { fault: 'pdf-pages', message } });
  }
  tell({ kind: 'count', pages: pdf.count });
  for (let number = 0; number < pdf.count; number += 1) {
    const page = await pdfPage(pdf, number);
    if (page !== null) tell({ kind: 'page', page });
  }
}

async function pdfPage(pdf: PdfPages, number: number): Promise<CodePage | null> {
  const shown = pdf.draw(number, SHOWN_DPI, SHOWN_MOST);
  if (shown === null) return null;
  const texts = await qrTexts(shown);
  if (!found(texts) && !isBlank(shown)) {
    const fine = pdf.draw(number, FINE_DPI, FINE_MOST);
    if (fine !== null) texts.push(...(await qrTexts(fine)));
    if (!found(texts)) texts.push(...(await sharperTexts(shown, found, ofPixels)));
  }
  return { page: number + 1, texts: [...new Set(texts)], ...(await kept(() => ofPixels(shown))) };
}

async function closerTexts(pixels: Pixels): Promise<string[]> {
  const texts = await qrTexts(pixels);
  if (!found(texts) && !isBlank(pixels)) texts.push(...(await sharperTexts(pixels, found, ofPixels)));
  return [...new Set(texts)];
}

async function searchPicture(): Promise<void> {
  try {
    const open = (): Sharp => sharpOf(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS, pages: 1 }).autoOrient();
    const { format, width, height, pages = 1 } = await open().metadata();
    const fault = unfit(format, width * height, pages);
    if (fault !== undefined) return tell({ kind: 'fault', fault });
    tell({ kind: 'count', pages: 1 });
    const scale = Math.min(1, Math.sqrt(SEARCHED / (width * height)));
    const small = { width: Math.max(1, Math.floor(width * scale)), fit: 'inside', withoutEnlargement: true } as const;
    const { data, info } = await open()
      .flatten({ background: '#fff' })
      .resize(small)
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .timeout({ seconds: SECONDS })
      .toBuffer({ resolveWithObject: true });
    const pixels = { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
    tell({
      kind: 'page',
      page: { page: 1, texts: await closerTexts(pixels), ...(await kept(() => ofPixels(pixels))) },
    });
  } catch (error) {
    const message = `cannot be read: ${error instanceof Error ? error.message : 'broken'}`;
    tell({ kind: 'fault', fault: { fault: 'picture-unreadable', message } });
  }
}

function unfit(format: string, pixels: number, pages: number): CodeFault | undefined {
  if (!FORMATS.has(format)) return { fault: 'file-type', message: 'is no JPEG, PNG or WebP picture' };
  if (pixels > MOST_PIXELS) return { fault: 'picture-too-large', message: `has ${pixels} pixels` };
  if (pages > 1) return { fault: 'picture-moves', message: `has ${pages} pictures in one` };
  return undefined;
}

function ofPixels({ data, width, height }: Pixels): Sharp {
  return sharpOf(data, { raw: { width, height, channels: 4 } });
}

/** The page as it is kept and shown: nothing of the file that it came in but how it looks. */
async function kept(open: () => Sharp): Promise<Omit<CodePage, 'page' | 'texts'>> {
  const within = (side: number): Sharp =>
    open().removeAlpha().resize(side, side, { fit: 'inside', withoutEnlargement: true });
  const { data: picture, info } = await within(LONGEST)
    .webp({ quality: 75, effort: 2 })
    .toBuffer({ resolveWithObject: true });
  const preview = await within(PREVIEW).webp({ quality: 75, effort: 2 }).toBuffer();
  return { picture: new Uint8Array(picture), width: info.width, height: info.height, preview: new Uint8Array(preview) };
}
