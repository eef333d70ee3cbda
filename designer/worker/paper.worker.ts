/** Draws the pages of a PDF beside the page, so that nobody who types waits for it. See `editors/print-form/preview`. */
import { getDocument } from 'unpdf/pdfjs';
import type { DrawnPage, DrawnPaper, PaperToDraw, PaperWord } from './paper-messages.ts';
import { PAGES_AT_ONCE } from './pages-at-once.ts';
import { placesOf, wordsOf } from './read-page.ts';

/** A worker has no elements to draw on. */
class Canvases {
  create(width: number, height: number) {
    const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
    return { canvas, context: canvas.getContext('2d') };
  }
  reset({ canvas }: { canvas: OffscreenCanvas }, width: number, height: number): void {
    Object.assign(canvas, { width, height });
  }
  destroy({ canvas }: { canvas: OffscreenCanvas }): void {
    Object.assign(canvas, { width: 0, height: 0 });
  }
}

/** Nor has it filters; papers of ours use none. */
class Filters {
  addFilter(): string {
    return 'none';
  }
  addHCMFilter(): string {
    return 'none';
  }
  addAlphaFilter(): string {
    return 'none';
  }
  addLuminosityFilter(): string {
    return 'none';
  }
  addHighlightHCMFilter(): string {
    return 'none';
  }
  destroy(): void {}
}

addEventListener('message', ({ data }: MessageEvent<PaperToDraw>) => {
  void draw(data).then((drawn) => postMessage(drawn, { transfer: (drawn.pages ?? []).map(({ picture }) => picture) }));
});

async function draw({ id, pdf, width, first }: PaperToDraw): Promise<DrawnPaper> {
  try {
    const paper = await getDocument({
      data: new Uint8Array(pdf),
      // The fonts stand in the paper; they are drawn as shapes, for a worker cannot load any.
      disableFontFace: true,
      useSystemFonts: false,
      CanvasFactory: Canvases,
      FilterFactory: Filters,
      verbosity: 0,
    }).promise;
    const pages: DrawnPage[] = [];
    const words: PaperWord[][] = [];
    const from = first <= paper.numPages ? first : 1;
    for (let number = 1; number <= paper.numPages; number += 1) {
      const page = await paper.getPage(number);
      const size = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const pieces = items.flatMap((item) => ('str' in item ? [item] : []));
      words.push(wordsOf(pieces, size));
      if (number < from || number >= from + PAGES_AT_ONCE) continue;
      const viewport = page.getViewport({ scale: width / size.width });
      const canvas = new OffscreenCanvas(Math.round(viewport.width), Math.round(viewport.height));
      const canvasContext = canvas.getContext('2d') as unknown as CanvasRenderingContext2D;
      await page.render({ canvas: null, canvasContext, viewport }).promise;
      const text = pieces.map(({ str, hasEOL }) => str + (hasEOL ? ' ' : '')).join('');
      pages.push({
        number,
        picture: canvas.transferToImageBitmap(),
        text: text.replaceAll(/\s+/g, ' ').trim(),
        places: placesOf(await page.getAnnotations(), size),
      });
    }
    const count = paper.numPages;
    await paper.loadingTask.destroy();
    return { id, pages, count, words };
  } catch {
    return { id, pages: null, count: 0, words: [] };
  }
}
