import { createHash } from 'node:crypto';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect } from 'chai';
import { createRenderer, RenderFault } from '../../../print-forms/render/index.ts';
import { MADE_AT, paperJob } from '../../support/paper-job.ts';
import { fontsOfPdf, pagesOfText } from '../../support/read-pdf.ts';

const OPTIONS = { title: 'Акты за ноябрь', madeAt: MADE_AT };
const text = (bytes: Uint8Array): Promise<string[]> =>
  pagesOfText(bytes).then((pages) => pages.map((page) => page.replace(/Страница \d+ из \d+ ?/, '')));

describe('one print of several papers', function () {
  this.timeout(60_000);
  const renderer = createRenderer();
  let short: Uint8Array;
  let long: Uint8Array;
  before(async () => {
    short = (await renderer.render(paperJob('<p>Короткий ₽</p>'))).pdf;
    long = (await renderer.render(paperJob('<p>Длинный</p>{{pageBreak}}<p>конец</p>'))).pdf;
  });
  after(() => renderer.close());
  const faultOf = async (work: Promise<unknown>): Promise<unknown> =>
    work.then(() => 'done').catch((error: unknown) => error);

  it('holds them in their order, each with its own page numbers', async () => {
    const merged = await renderer.merge([long, short], OPTIONS);
    expect(await text(merged)).to.deep.equal(['Длинный', 'конец', 'Короткий ₽']);
    expect((await pagesOfText(merged)).map((page) => page.match(/Страница \d из \d/)?.[0])).to.deep.equal([
      'Страница 1 из 2',
      'Страница 2 из 2',
      'Страница 1 из 1',
    ]);
  });

  it('puts copies behind each other, and an empty back where the next one would begin on it', async () => {
    const merged = await renderer.merge([short, long], { ...OPTIONS, copies: 2, duplex: true });
    expect(await text(merged)).to.deep.equal([
      'Короткий ₽',
      '',
      'Короткий ₽',
      '',
      'Длинный',
      'конец',
      'Длинный',
      'конец',
    ]);
    const sizes = (await PDFDocument.load(merged)).getPages().map((page) => Object.values(page.getSize()).join());
    expect(new Set(sizes)).to.have.lengthOf(1);
  });

  it('has copies that share fonts and contents instead of holding them twice', async () => {
    const once = await renderer.merge([short], OPTIONS);
    const ten = await renderer.merge([short], { ...OPTIONS, copies: 10 });
    expect(ten.byteLength).to.be.below(once.byteLength * 1.2);
    expect(await fontsOfPdf(ten)).to.deep.equal(await fontsOfPdf(once));
  });

  it('is the same bytes for the same papers and names the instant it was given', async () => {
    const both = [await renderer.merge([short, long], OPTIONS), await renderer.merge([short, long], OPTIONS)];
    expect(new Set(both.map((pdf) => createHash('sha256').update(pdf).digest('hex')))).to.have.lengthOf(1);
    const read = await PDFDocument.load(both[0] ?? short, { updateMetadata: false });
    expect([read.getTitle(), read.getCreationDate()?.toISOString()]).to.deep.equal([OPTIONS.title, MADE_AT]);
  });

  it('carries data inside, byte for byte', async () => {
    const data = new TextEncoder().encode('{"sum":123}');
    const merged = await renderer.merge([short], { ...OPTIONS, attachments: { 'акт.json': data } });
    const attached = (await PDFDocument.load(merged)).getAttachments();
    expect(attached.map(({ name, data: bytes }) => [name, Buffer.from(bytes).toString()])).to.deep.equal([
      ['акт.json', '{"sum":123}'],
    ]);
  });

  it('refuses what is no PDF, and an instant that is none', async () => {
    const broken = await faultOf(renderer.merge([short, Buffer.from('no PDF')], OPTIONS));
    expect(broken).to.be.instanceOf(RenderFault).and.have.property('code', 'RENDER_REFUSED');
    const timeless = await faultOf(renderer.merge([short], { ...OPTIONS, madeAt: 'soon' }));
    expect(timeless).to.be.instanceOf(RenderFault).and.have.property('message', '"soon" is no instant');
  });

  it('refuses to be made of nothing', async () => {
    const empty = await faultOf(renderer.merge([], OPTIONS));
    expect(empty).to.be.instanceOf(RenderFault).and.have.property('code', 'RENDER_REFUSED');
  });
});
