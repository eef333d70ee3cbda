import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { expect } from 'chai';
import QRCode from 'qrcode';
import sharp from 'sharp';
import { type CodeFault, readCodes, type ReadCodes, type ReadCodesOptions } from '../../engine/files/index.ts';
import { isBlank } from '../../engine/files/codes/pixels.ts';
import { type Paper, printedPapers } from '../support/scans/papers.ts';
import { scanSet } from '../support/scans/scan-set.ts';
import { pngPicture } from '../support/world-pictures.ts';

const PDF = 'application/pdf';
const SECONDS = 1000;
/** Of the set of 60, which `npm run soak` reads whole: each way once, and forms in turn. */
const EACH = 7;

async function read(bytes: Uint8Array, type: string, options: ReadCodesOptions = {}): Promise<ReadCodes> {
  const found = await readCodes(bytes, type, options);
  if ('fault' in found) throw new Error(`${found.fault}: ${found.message}`);
  return found;
}

async function fault(bytes: Uint8Array, type: string, options: ReadCodesOptions = {}): Promise<CodeFault['fault']> {
  const found = await readCodes(bytes, type, options);
  if (!('fault' in found)) throw new Error(`${found.pages.length} pages were read`);
  return found.fault;
}

async function pdfOf(pages: number, draw?: (pdf: PDFDocument) => Promise<void>): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) pdf.addPage([595, 842]);
  await draw?.(pdf);
  return pdf;
}

/** A page that shows a picture of so many pixels in each direction, packed into nothing. */
async function bomb(side: number): Promise<Uint8Array> {
  const pdf = await pdfOf(1);
  const packed = deflateSync(Buffer.alloc((side * side) / 8));
  const picture = PDFRawStream.of(
    pdf.context.obj({
      Type: 'XObject',
      Subtype: 'Image',
      Width: side,
      Height: side,
      ColorSpace: 'DeviceGray',
      BitsPerComponent: 1,
      Filter: 'FlateDecode',
      Length: packed.length,
    }),
    packed,
  );
  const page = pdf.getPage(0);
  page.node.setXObject(PDFName.of('Bomb'), pdf.context.register(picture));
  const content = Buffer.from('q 595 0 0 842 0 0 cm /Bomb Do Q');
  const dictionary = pdf.context.obj({ Length: PDFNumber.of(content.length) });
  page.node.addContentStream(pdf.context.register(PDFRawStream.of(dictionary, content)));
  return pdf.save();
}

describe('codes on scans and photos', () => {
  let papers: readonly Paper[];
  const first = (): Paper => papers[0] as Paper;

  before(async function printing() {
    this.timeout(60 * SECONDS);
    papers = await printedPapers();
  });

  it('are found whichever way the paper was taken, and are never others than those on it', async function taking() {
    this.timeout(240 * SECONDS);
    const set = scanSet(papers);
    expect(set).to.have.length(60);
    for (const { name, code, make } of set.filter((_, at) => at % EACH === 0)) {
      const { pages } = await read(await make(), 'image/jpeg', { wanted: /\/verify\// });
      const found = pages.flatMap(({ texts }) => texts).filter((text) => text.includes('/verify/'));
      expect(found, name).to.deep.equal([`https://reglament.service-company.example/verify/${code}`]);
    }
  }).timeout(240 * SECONDS);

  it('are read on every page of a pile, and each page is a picture of its own', async () => {
    const pile = await PDFDocument.create();
    for (const { pdf } of papers.slice(0, 3)) {
      const one = await PDFDocument.load(pdf);
      for (const page of await pile.copyPages(one, [0])) pile.addPage(page);
    }
    pile.addPage([595, 842]);
    const { pages, count } = await read(await pile.save(), PDF);
    expect(count).to.equal(4);
    const verified = (texts: readonly string[]) => texts.filter((text) => text.includes('/verify/'));
    expect(pages.map(({ page, texts }) => [page, verified(texts).map((text) => text.split('/').at(-1))])).to.deep.equal(
      [...papers.slice(0, 3).map(({ code }, at) => [at + 1, [code]]), [4, []]],
    );
    for (const { picture, preview, width, height } of pages) {
      expect(await sharp(picture).metadata()).to.include({ format: 'webp', width, height });
      expect((await sharp(preview).metadata()).height).to.be.at.most(480);
    }
  }).timeout(60 * SECONDS);

  it('tell of a page with a payment code what both codes say', async () => {
    const invoice = papers.find(({ form }) => form === 'invoice-ru') as Paper;
    const { pages } = await read(invoice.pdf, PDF);
    expect(pages[0]?.texts.map((text) => text.slice(0, 7)).toSorted()).to.deep.equal(['ST00012', 'https:/']);
  }).timeout(30 * SECONDS);

  it('are not found where there are none, nor where half of one is missing', async () => {
    const whole = await QRCode.toBuffer('https://service.example/verify/abc', { width: 400, margin: 4 });
    const half = await sharp(whole).extract({ left: 0, top: 0, width: 200, height: 400 }).png().toBuffer();
    expect((await read(half, 'image/png')).pages[0]?.texts).to.deep.equal([]);
    expect((await read(pngPicture(), 'image/png')).pages[0]?.texts).to.deep.equal([]);
  }).timeout(30 * SECONDS);

  it('are refused of a PDF that is locked, broken or longer than sixty pages', async () => {
    const locked = await pdfOf(1);
    locked.encrypt({ userPassword: 'secret', ownerPassword: 'other' });
    expect(await fault(await locked.save(), PDF)).to.equal('pdf-locked');
    expect(await fault(Buffer.from('%PDF-1.7 and then nothing'), PDF)).to.equal('pdf-unreadable');
    expect(await fault(await (await pdfOf(61)).save(), PDF)).to.equal('pdf-pages');
  }).timeout(30 * SECONDS);

  it('are refused of pictures that are broken, move or are of another kind than they say', async () => {
    const photo = pngPicture();
    expect(await fault(photo.subarray(0, photo.length / 2), 'image/png')).to.equal('picture-unreadable');
    const frames = Buffer.from(Array.from({ length: 8 * 16 * 3 }, (_, at) => (at < 8 * 8 * 3 ? 0 : 255)));
    const moving = await sharp(frames, { raw: { width: 8, height: 16, channels: 3, pageHeight: 8 } })
      .webp()
      .toBuffer();
    expect(await fault(moving, 'image/webp')).to.equal('picture-moves');
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
    );
    expect(await fault(svg, 'image/png')).to.equal('file-type');
  }).timeout(30 * SECONDS);

  it('are refused of a file that takes longer than it may', async () => {
    expect(await fault(first().pdf, PDF, { limits: { ms: 1 } })).to.equal('pdf-unreadable');
  });

  it('are not worth more memory than a thread may have, whatever a small file claims', async () => {
    const small = await bomb(32_000);
    expect(small.length).to.be.below(1024 * 1024);
    const before = process.memoryUsage().rss;
    const found = await readCodes(small, PDF, { limits: { moduleBytes: 128 * 1024 * 1024 } });
    expect('fault' in found || found.pages.every(({ texts }) => texts.length === 0)).to.equal(true);
    expect(process.memoryUsage().rss - before).to.be.below(700 * 1024 * 1024);
  }).timeout(60 * SECONDS);

  it('are not looked for again and again on the backs of sheets', async () => {
    const noise = Buffer.from(Array.from({ length: 600 * 800 }, (_, at) => 238 + ((at * 7919) % 17)));
    const back = { data: new Uint8ClampedArray(noise.length * 4).fill(255), width: 600, height: 800 };
    for (const [at, shade] of noise.entries()) back.data.fill(shade, at * 4, at * 4 + 3);
    expect(isBlank(back)).to.equal(true);
    // A square of the size of the smallest code.
    for (let y = 300; y < 370; y += 2) back.data.fill(120, (y * 600 + 200) * 4, (y * 600 + 270) * 4);
    expect(isBlank(back)).to.equal(false);
  });

  it('are read after a file that broke the thread as if nothing had been', async () => {
    await readCodes(Buffer.from('%PDF-1.7 and then nothing'), PDF);
    expect((await read(first().pdf, PDF)).pages[0]?.texts).to.have.length(1);
  }).timeout(30 * SECONDS);
});
