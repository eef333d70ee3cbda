import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { createRenderer } from '../../../print-forms/render/index.ts';
import { launchChromium } from '../chromium.ts';
import { shippedForm } from '../shipped-form.ts';

const MOST_BYTES = 120_000;
const WIDTH = 1440;
const GAP = 24;
const GROUND = { r: 226, g: 228, b: 232 };

/** Two pages of each form beside each other; a landscape page stands alone. */
const SHOWN: Readonly<Record<string, readonly (readonly [sample: string, page: number])[]>> = {
  'act-ru': [
    ['usual', 1],
    ['many-lines', 4],
  ],
  'act-group-ru': [
    ['usual', 1],
    ['usual', 2],
  ],
  quote: [
    ['options', 1],
    ['english', 1],
  ],
  'invoice-ru': [
    ['usual', 1],
    ['added', 1],
  ],
  'work-order': [
    ['usual', 1],
    ['english', 1],
  ],
  'upd-ru': [['usual', 1]],
  'inspection-ru': [
    ['usual', 1],
    ['usual', 2],
  ],
  'handover-ru': [
    ['usual', 1],
    ['use', 1],
  ],
  'equipment-label': [
    ['usual', 1],
    ['english', 1],
  ],
  'penalty-act-ru': [
    ['usual', 1],
    ['refused', 1],
  ],
  'claim-ru': [
    ['usual', 1],
    ['longest', 1],
  ],
  'invoice-intl': [
    ['two-rates', 1],
    ['russian', 1],
  ],
  'service-report-intl': [
    ['usual', 1],
    ['russian', 1],
  ],
};

/** Takes the pictures of the shipped forms into `folder`/forms and promises their names with their sizes in bytes. */
export async function takePapers(folder: string): Promise<ReadonlyMap<string, number>> {
  const taken = new Map<string, number>();
  const renderer = createRenderer();
  const browser = await launchChromium();
  mkdirSync(join(folder, 'forms'), { recursive: true });
  try {
    const page = await readerIn(await browser.newPage());
    const photo = await photograph();
    for (const [name, shown] of Object.entries(SHOWN)) {
      const form = shippedForm(name);
      const width = Math.floor((WIDTH - GAP * (shown.length + 1)) / shown.length);
      const pages: Buffer[] = [];
      for (const [id, number] of shown) {
        const sample = form.samples.find((one) => one.id === id);
        if (sample === undefined) throw new Error(`${name} has no sample ${id}`);
        const { data, language } = sample;
        const pictures = Object.fromEntries(picturesIn(data).map((one) => [one, photo]));
        const url = 'https://service.example/verify/Q7K2M9XD4T6PW3RB';
        const madeAt = '2026-11-30T12:00:00Z';
        const { pdf } = await renderer.render({ form, data, language, pictures, madeAt, verify: { url } });
        pages.push(await drawn(page, pdf, number, width));
      }
      const bytes = await beside(pages, width);
      if (bytes.length > MOST_BYTES)
        throw new Error(`${name}: ${bytes.length} bytes, at most ${MOST_BYTES} are wanted`);
      writeFileSync(join(folder, 'forms', `${name}.png`), bytes);
      taken.set(`forms/${name}.png`, bytes.length);
    }
  } finally {
    await browser.close();
    await renderer.close();
  }
  return taken;
}

/** A page that can draw a PDF: the browser of the tests has no reader of its own. */
async function readerIn(page: Page): Promise<Page> {
  const reader = readFileSync(fileURLToPath(import.meta.resolve('unpdf/pdfjs')), 'utf8');
  await page.route('**/*', (route) =>
    route.request().url().endsWith('/reader.mjs')
      ? route.fulfill({ contentType: 'text/javascript', body: reader })
      : route.fulfill({ contentType: 'text/html', body: '<canvas></canvas>' }),
  );
  await page.goto('http://papers.localhost/');
  return page;
}

interface Reader {
  getDocument(of: { data: Uint8Array }): {
    promise: Promise<{ getPage(number: number): Promise<ReaderPage> }>;
  };
}

interface ReaderPage {
  getViewport(of: { scale: number }): { readonly width: number; readonly height: number };
  render(of: object): { promise: Promise<void> };
}

async function drawn(page: Page, pdf: Uint8Array, number: number, width: number): Promise<Buffer> {
  const picture = await page.evaluate(
    async (job) => {
      const address = '/reader.mjs';
      const reader = (await import(address)) as Reader;
      const data = Uint8Array.from(atob(job.pdf), (letter) => letter.charCodeAt(0));
      const one = await (await reader.getDocument({ data }).promise).getPage(job.number);
      const scale = job.width / one.getViewport({ scale: 1 }).width;
      const viewport = one.getViewport({ scale });
      const canvas = document.querySelector('canvas') as HTMLCanvasElement;
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      await one.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise;
      return canvas.toDataURL('image/png');
    },
    { pdf: Buffer.from(pdf).toString('base64'), number, width },
  );
  return Buffer.from(picture.slice(picture.indexOf(',') + 1), 'base64');
}

/** Pages on a grey table. */
async function beside(pages: readonly Buffer[], width: number): Promise<Buffer> {
  const { height } = await sharp(pages[0]).metadata();
  return sharp({ create: { width: WIDTH, height: height + 2 * GAP, channels: 3, background: GROUND } })
    .composite(pages.map((input, at) => ({ input, top: GAP, left: GAP + at * (width + GAP) })))
    .png({ palette: true, colours: 16, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer();
}

function picturesIn({ photos }: Readonly<Record<string, unknown>>): string[] {
  return Array.isArray(photos) ? (photos as readonly { picture: string }[]).map(({ picture }) => picture) : [];
}

/** What stands for a photo: a flat ground with a plate on it. */
function photograph(): Promise<Buffer> {
  const plate =
    '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="420"><rect width="640" height="420" fill="#9aa3ad"/><rect x="120" y="110" width="400" height="200" rx="14" fill="#e9ecef" stroke="#333" stroke-width="6"/><path d="M160 170h320M160 210h240M160 250h280" stroke="#555" stroke-width="14"/></svg>';
  return sharp(Buffer.from(plate)).png().toBuffer();
}
