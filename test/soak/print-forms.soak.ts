import { expect } from 'chai';
import { createRenderer } from '../../print-forms/render/index.ts';
import { aloneAt } from '../print-forms/forms/alone-at.ts';
import { shippedForm, shippedFormNames } from '../support/shipped-form.ts';

describe('signatures on the papers of all shipped forms', function () {
  this.timeout(0);
  const renderer = createRenderer();
  after(() => renderer.close());

  for (const name of shippedFormNames())
    it(`${name}: are never alone on the last page at 50 lengths`, async () => {
      expect(await aloneAt(renderer, shippedForm(name))).to.deep.equal([]);
    });
});
