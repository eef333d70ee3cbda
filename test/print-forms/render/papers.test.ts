import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { createRenderer } from '../../../print-forms/render/index.ts';
import { MADE_AT, paperJob } from '../../support/paper-job.ts';
import { fontsOfPdf, pagesOfText, sizeOfPdf } from '../../support/read-pdf.ts';
import { ACT, DOT } from '../template/sample.ts';

const SIGNS = 'Всего 1 234,56 ₽, 99 ₸, № 7, қазақша әріп, їжак, Ёлка, Zażółć, «кавычки» — тире';
const rows = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({ title: `Работа ${index + 1}`, gross: 12_300 }));
const TABLE = `<h1>{{doc.title}}</h1><table>{{#lines lines}}<tr><td>{{title}}</td><td>{{money gross}}</td></tr>{{#tail}}<tr><td>Подписи</td></tr>{{/tail}}{{/lines}}</table>`;
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('papers', function () {
  // The first browser on a machine is unpacked, which a busy one needs its time for.
  this.timeout(60_000);
  const renderer = createRenderer();
  after(() => renderer.close());

  it('print what the template places, with every sign of roubles, tenge and numbers', async () => {
    const { pdf, pages } = await renderer.render(paperJob('<p>{{text}}</p>', { data: { text: SIGNS } }));
    expect(pages).to.equal(1);
    expect(await pagesOfText(pdf)).to.deep.equal([`Страница 1 из 1 ${SIGNS}`]);
  });

  for (const [font, name] of Object.entries({
    tinos: 'Tinos',
    arimo: 'Arimo',
    'noto-sans': 'NotoSans',
    'noto-serif': 'NotoSerif',
  })) {
    it(`hold their fonts inside, and no other: ${font}`, async () => {
      const form = { page: { size: 'A4', font } };
      const { pdf } = await renderer.render(
        paperJob('<p>{{text}} <b>{{text}}</b> <i>{{text}}</i></p>', { form, data: { text: SIGNS } }),
      );
      const fonts = await fontsOfPdf(pdf);
      expect(fonts).to.have.lengthOf.at.least(3);
      expect(fonts.filter(({ embedded }) => !embedded)).to.deep.equal([]);
      for (const one of fonts) expect(one.name).to.match(new RegExp(`^/([A-Z]{6}\\+)?${name}`));
    });
  }

  it('take the page, its margins and its numbers from the form', async () => {
    const label = await renderer.render(
      paperJob('<p>{{n}}</p>', { data: { n: 'X-1' }, form: { page: { size: 'label-58x40' } } }),
    );
    expect(await sizeOfPdf(label.pdf)).to.deep.equal([58, 40]);
    expect(await pagesOfText(label.pdf)).to.deep.equal(['X-1']);
    const wide = await renderer.render(
      paperJob('<p>A</p>{{pageBreak}}<p>B</p>', { language: 'en', form: { page: { size: 'A5', landscape: true } } }),
    );
    expect(await sizeOfPdf(wide.pdf)).to.deep.equal([210, 148]);
    expect(await pagesOfText(wide.pdf)).to.deep.equal(['Page 1 of 2 A', 'Page 2 of 2 B']);
  });

  it('keep the signatures with the last rows, whatever the length', async () => {
    for (const count of [1, 44, 45, 46, 47, 48, 49, 50, 51, 52, 60]) {
      const { pdf } = await renderer.render(paperJob(TABLE, { data: { ...ACT, lines: rows(count) } }));
      const last = (await pagesOfText(pdf)).at(-1);
      expect(last, `${count} rows`).to.include(`Работа ${count} `).and.include('Подписи');
    }
  });

  it('are the same bytes for the same job, in another browser and after other papers too', async () => {
    const job = paperJob(TABLE, {
      data: { ...ACT, lines: rows(30) },
      verify: { url: 'https://service.example/verify/K7QX' },
      form: { style: 'td{border:.2mm solid #000}', page: { size: 'A4', font: 'arimo' } },
    });
    const first = await renderer.render(job);
    await renderer.render(paperJob('<p>Другое</p>', { form: { style: 'p{color:red;font-family:Tinos}' } }));
    const again = await Promise.all([renderer.render(job), renderer.render(job)]);
    const other = createRenderer();
    try {
      const elsewhere = await other.render(job);
      expect(new Set([first, ...again, elsewhere].map(({ pdf }) => hash(pdf)))).to.have.lengthOf(1);
      expect(elsewhere.renderer).to.equal(first.renderer);
    } finally {
      await other.close();
    }
  });

  it('name the instant that they were given, and no other', async () => {
    const { pdf } = await renderer.render(paperJob('<p>1</p>'));
    const dates = Buffer.from(pdf)
      .toString('latin1')
      .match(/\(D:[^)]+\)/g);
    expect(dates).to.deep.equal(["(D:20261130100000+00'00')", "(D:20261130100000+00'00')"]);
    const later = await renderer.render(paperJob('<p>1</p>', { madeAt: '2027-01-01T00:00:00Z' }));
    expect(hash(later.pdf)).to.not.equal(hash(pdf));
    expect(Number.isNaN(Date.parse(MADE_AT))).to.equal(false);
  });

  it('of a draft and of a void document say so on each page, and a style cannot take it away', async () => {
    const two = '<p style="break-after:page">A</p><p>B</p>';
    const form = { style: 'div{display:none;color:rgba(0,0,0,0);font-size:0}body>div{position:static}' };
    const draft = await pagesOfText((await renderer.render(paperJob(two, { mark: 'draft', form }))).pdf);
    expect(draft.map((page) => page.includes('ЧЕРНОВИК'))).to.deep.equal([true, true]);
    for (const around of ['transform:scale(1)', 'rotate:1deg', 'display:none', 'opacity:0', 'visibility:hidden']) {
      const style = `html,body:not(#a):has(p){${around}!important}`;
      const { pdf } = await renderer.render(paperJob(two, { mark: 'draft', form: { style } }));
      const pages = await pagesOfText(pdf);
      expect([pages.length, ...pages.filter((page) => !page.includes('ЧЕРНОВИК'))], around).to.deep.equal([2]);
    }
    const ended = await pagesOfText((await renderer.render(paperJob(two, { mark: 'void', language: 'en' }))).pdf);
    expect(ended.map((page) => page.includes('VOID'))).to.deep.equal([true, true]);
    const plain = await pagesOfText((await renderer.render(paperJob(two))).pdf);
    expect(plain.join()).to.not.match(/ЧЕРНОВИК|АННУЛИРОВАН/);
  });

  it('bear a code in the margin, unless the template prints it itself', async () => {
    const verify = { url: 'https://service.example/verify/K7QX' };
    const data = { doc: { verify } };
    const html = await renderer.html(paperJob('<p>1</p>', { data, verify }));
    expect(html).to.match(/@bottom-left\{content:url\("data:image\/svg\+xml;base64,/);
    expect(await renderer.html(paperJob('<p>1</p>', { data }))).to.not.include('@bottom-left');
    expect(await renderer.html(paperJob('{{qr doc.verify.url}}', { data, verify }))).to.not.include('@bottom-left');
  });

  it('hold the pictures that they were given', async () => {
    const png = Buffer.from(DOT.split(',')[1] ?? '', 'base64');
    const job = paperJob('{{img "dot" 20}}<p>{{text}}</p>', {
      pictures: { dot: png },
      data: { text: 'data:image/png;base64,AAAA' },
    });
    expect(await renderer.html(job))
      .to.include(`src="${DOT}"`)
      .and.include('data:image/png;base64,AAAA</p>');
    expect(Buffer.from((await renderer.render(job)).pdf).toString('latin1')).to.include('/Subtype /Image');
  });

  it('have no sign that their fonts lack: a narrow space becomes a wide one', async () => {
    const html = await renderer.html(paperJob('<p>{{text}}</p>', { data: { text: '1\u202f234' } }));
    expect(html).to.include('1\u00a0234').and.not.include('\u202f');
  });

  it('show in the preview what will be printed, behind the same policy', async () => {
    const html = await renderer.html(paperJob('<p>{{text}}</p>', { data: { text: '<script>1</script>' } }));
    expect(html).to.match(
      /^<!doctype html><html lang="ru"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none';/,
    );
    expect(html).to.include('&lt;script&gt;').and.include('font-family:"Tinos"').and.not.include('<script');
  });
});
