import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { init } from '@embedpdf/pdfium';
import type { CodeFault } from './messages.ts';
import type { Pixels } from './pixels.ts';

type Pdfium = Awaited<ReturnType<typeof init>>;

/** A PDF that was opened; its pages can be drawn. */
export interface PdfPages {
  readonly count: number;
  /** A page from 0, drawn so finely, at most with `most` pixels. Null for one that cannot be drawn. */
  draw(page: number, dpi: number, most: number): Pixels | null;
}

const POINTS = 72;
const PASSWORD = 4;
const BGRA = 4;
/** With what was added to the page, such as a drawn signature; the bytes from red to blue. */
const FLAGS = 0x01 | 0x10;
const WHITE = 0xffffffff;

/** Opens a PDF in a library of its own that the caller lets go with the thread. No script in it runs, and it reads no files. */
export async function openPdf(bytes: Uint8Array): Promise<PdfPages | CodeFault> {
  const file = fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm'));
  const quiet = { print: () => undefined, printErr: () => undefined };
  const lib = await init({ wasmBinary: new Uint8Array(readFileSync(file)).buffer, ...quiet });
  lib.PDFiumExt_Init();
  const at = lib.pdfium.wasmExports.malloc(bytes.length);
  if (at === 0) return { fault: 'pdf-unreadable', message: 'is too large to be read' };
  lib.pdfium.HEAPU8.set(bytes, at);
  const document = lib.FPDF_LoadMemDocument(at, bytes.length, '');
  if (document === 0) {
    return lib.FPDF_GetLastError() === PASSWORD
      ? { fault: 'pdf-locked', message: 'is locked by a password' }
      : { fault: 'pdf-unreadable', message: 'cannot be read' };
  }
  return {
    count: lib.FPDF_GetPageCount(document),
    draw: (number, dpi, most) => {
      const page = lib.FPDF_LoadPage(document, number);
      if (page === 0) return null;
      try {
        return drawPage(lib, page, dpi, most);
      } finally {
        lib.FPDF_ClosePage(page);
      }
    },
  };
}

function drawPage(lib: Pdfium, page: number, dpi: number, most: number): Pixels | null {
  const [wide, high] = [lib.FPDF_GetPageWidthF(page), lib.FPDF_GetPageHeightF(page)];
  if (!(wide > 0 && high > 0)) return null;
  const scale = Math.min(dpi / POINTS, Math.sqrt(most / (wide * high)));
  const [width, height] = [Math.max(1, Math.floor(wide * scale)), Math.max(1, Math.floor(high * scale))];
  // A page that is a line of kilometres has few pixels and many columns all the same.
  if (width * height > most) return null;
  const bitmap = lib.FPDFBitmap_CreateEx(width, height, BGRA, 0, 0);
  if (bitmap === 0) return null;
  try {
    lib.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    lib.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, FLAGS);
    const [from, row] = [lib.FPDFBitmap_GetBuffer(bitmap), lib.FPDFBitmap_GetStride(bitmap)];
    const data = new Uint8ClampedArray(width * height * 4);
    for (let y = 0; y < height; y += 1) {
      data.set(lib.pdfium.HEAPU8.subarray(from + y * row, from + y * row + width * 4), y * width * 4);
    }
    return { data, width, height };
  } finally {
    lib.FPDFBitmap_Destroy(bitmap);
  }
}
