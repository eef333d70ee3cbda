import { type PDFDict, PDFDocument, PDFName, PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import type { MergeOptions } from '../render-job.ts';

const MOST_COPIES = 10;

/** One PDF of several, in their order. The copies of a document share all that they show. Equal input gives equal bytes. */
export async function putTogether(pdfs: readonly Uint8Array[], options: MergeOptions): Promise<Uint8Array> {
  const { title, madeAt, copies = 1, duplex = false, attachments = {} } = options;
  const instant = new Date(madeAt);
  const whole = await PDFDocument.create({ updateMetadata: false });
  whole.setTitle(title, { showInWindowTitleBar: true });
  whole.setCreationDate(instant);
  whole.setModificationDate(instant);
  whole.setProducer('Reglament');
  const times = Math.min(MOST_COPIES, Math.max(1, Math.trunc(copies)));
  for (const pdf of pdfs) {
    const one = await PDFDocument.load(pdf, { updateMetadata: false });
    const pages = await whole.copyPages(one, one.getPageIndices());
    for (let copy = 0; copy < times; copy += 1) {
      for (const page of pages) whole.addPage(copy === 0 ? page : sharing(whole, page));
      const last = pages.at(-1);
      if (duplex && last && pages.length % 2 === 1) whole.addPage([last.getWidth(), last.getHeight()]);
    }
  }
  for (const [name, bytes] of Object.entries(attachments))
    await whole.attach(bytes, name, { creationDate: instant, modificationDate: instant });
  return whole.save({ updateFieldAppearances: false });
}

/** A page of its own that shows the same objects: a page may stand only once in a document. */
function sharing(whole: PDFDocument, page: PDFPage): PDFPage {
  const node = page.node.clone(whole.context);
  (node as PDFDict).delete(PDFName.of('Parent'));
  const ref: PDFRef = whole.context.register(node);
  return PDFPage.of(node, ref, whole);
}
