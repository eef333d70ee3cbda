import { expect } from 'chai';
import { createRenderer } from '../../print-forms/render/index.ts';
import { aloneAt } from '../print-forms/forms/alone-at.ts';
import { shippedForm, shippedFormNames } from '../support/shipped-form.ts';

describe('signatures on the papers of all shipped forms', function () {
  this.timeout(0);
  const renderer = createRenderer();
  after(() => renderer.close());

  // A label that is only printed is signed by nobody.
  const signed = shippedFormNames().filter((name) => shippedForm(name).document !== undefined);
  it('are on twelve forms', () => {
    expect(signed).to.have.length(12);
  });

  for (const name of signed)
    it(`${name}: are never alone on the last page at 50 lengths`, async () => {
      expect(await aloneAt(renderer, shippedForm(name))).to.deep.equal([]);
    });
});
