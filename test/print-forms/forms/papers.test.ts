import { expect } from 'chai';
import { createRenderer } from '../../../print-forms/render/index.ts';
import { shippedForm, shippedFormNames } from '../../support/shipped-form.ts';
import { aloneAt } from './alone-at.ts';
import { paperOf } from './paper-of.ts';

/** Those that `npm test` lengthens; `npm run soak` does all. */
const LENGTHENED = ['act-ru', 'upd-ru'];

describe('the papers of the shipped forms', function () {
  // The first browser on a machine is unpacked, which a busy one needs its time for.
  this.timeout(120_000);
  const renderer = createRenderer();
  after(() => renderer.close());

  for (const name of shippedFormNames()) {
    const form = shippedForm(name);
    it(`${name}: each sample has its words on so many pages, with fonts inside`, async () => {
      for (const sample of form.samples) {
        const paper = await paperOf(renderer, form, sample);
        const { text = [], not = [], pages } = form.tests.find((one) => one.sample === sample.id) ?? {};
        for (const words of text) expect(paper.text, `${sample.id}: ${words}`).to.include(words);
        for (const words of not) expect(paper.text, `${sample.id}: ${words}`).to.not.include(words);
        expect(paper.pages.length, sample.id).to.be.within(pages?.min ?? 1, pages?.max ?? 0);
        expect(paper.fonts, sample.id).to.deep.equal([]);
      }
    });
  }

  for (const name of LENGTHENED)
    it(`${name}: signatures are never alone on the last page, however many lines there are`, async () => {
      expect(await aloneAt(renderer, shippedForm(name))).to.deep.equal([]);
    });

  it('are found out when signatures do stand alone', async () => {
    const form = shippedForm('act-ru');
    const template = form.template.replace('{{#lines lines}}', '{{#lines lines keep=0}}');
    const broken = { ...form, template, style: `${form.style}tr.after{break-before:page}` };
    expect(await aloneAt(renderer, broken, 3)).to.not.deep.equal([]);
  });
});
