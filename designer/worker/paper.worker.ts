/** Draws the pages of a PDF beside the page, so that nobody who types waits for it. See `editors/print-form/preview`. */
import { getDocument } from 'unpdf/pdfjs';
import type { DrawnPage, DrawnPaper, PaperToDraw } from './paper-messages.ts';

/** More pages than anybody looks at while he types. */
const MOST_PAGES = 20;

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

async function draw({ id, pdf, width }: PaperToDraw): Promise<DrawnPaper> {
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
    for (let number = 1; number <= Math.min(paper.numPages, MOST_PAGES); number += 1) {
      const page = await paper.getPage(number);
      const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
      const canvas = new OffscreenCanvas(Math.round(viewport.width), Math.round(viewport.height));
      const canvasContext = canvas.getContext('2d') as unknown as CanvasRenderingContext2D;
      await page.render({ canvas: null, canvasContext, viewport }).promise;
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
      pages.push({ picture: canvas.transferToImageBitmap(), text: text.replaceAll(/\s+/g, ' ').trim() });
    }
    const count = paper.numPages;
    await paper.loadingTask.destroy();
    return { id, pages, count };
  } catch {
    return { id, pages: null, count: 0 };
  }
}
