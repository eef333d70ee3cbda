import { createRenderer } from '../../../print-forms/render/index.ts';
import { openPdf, type PdfPages } from '../../../engine/files/codes/pdf-pages.ts';
import { shippedForm } from '../shipped-form.ts';
import type { Shades } from './warp.ts';

const FORMS = ['act-ru', 'upd-ru', 'quote', 'work-order', 'invoice-ru', 'act-group-ru'];

/** A printed paper: its PDF and the code that stands on it. */
export interface Paper {
  readonly form: string;
  readonly code: string;
  readonly pdf: Uint8Array;
  /** Its first page, drawn so finely. */
  readonly page: (dpi: number) => Shades;
}

/** Shipped forms on paper, as the product's own renderer prints them, each with a code of its own. */
export async function printedPapers(names: readonly string[] = FORMS): Promise<Paper[]> {
  const renderer = createRenderer();
  try {
    const papers: Paper[] = [];
    for (const [at, name] of names.entries()) {
      const form = shippedForm(name);
      const sample = form.samples.find(({ id }) => id === 'usual') ?? form.samples[0];
      if (sample === undefined) throw new Error(`${name} has no sample`);
      const code = `Q7K2M9XD4T6PW3RBa_c-Zx0${at}`;
      const url = `https://reglament.service-company.example/verify/${code}`;
      const own = sample.data['doc'] as { readonly verify?: object };
      const data = { ...sample.data, doc: { ...own, ...(own.verify && { verify: { code, url } }) } };
      const job = { form, data, language: sample.language, pictures: {}, madeAt: '2026-11-30T12:00:00Z' };
      const { pdf } = await renderer.render({ ...job, verify: { url } });
      const pages = await openPdf(pdf);
      if ('fault' in pages) throw new Error(pages.message);
      papers.push({ form: name, code, pdf, page: (dpi) => shadesOf(pages, dpi) });
    }
    return papers;
  } finally {
    await renderer.close();
  }
}

function shadesOf(pages: PdfPages, dpi: number): Shades {
  const drawn = pages.draw(0, dpi, 60_000_000);
  if (drawn === null) throw new Error('the page cannot be drawn');
  const data = new Uint8Array(drawn.width * drawn.height);
  for (let at = 0; at < data.length; at += 1) {
    const [red = 255, green = 255, blue = 255] = drawn.data.subarray(at * 4, at * 4 + 3);
    data[at] = (red * 77 + green * 151 + blue * 28) >> 8;
  }
  return { data, width: drawn.width, height: drawn.height };
}
