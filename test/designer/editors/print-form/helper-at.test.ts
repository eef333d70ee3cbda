import { expect } from 'chai';
import { aboutHelper, helperAt } from '../../../../designer/editors/print-form/code/helper-at.ts';
import { templateCompletions } from '../../../../designer/editors/print-form/code/template-completions.ts';
import { HELPER_BY_NAME } from '../../../../print-forms/template/helper/catalog.ts';
import { HELPERS } from '../../../../print-forms/template/index.ts';

const SOURCE = { schema: {}, partials: [], words: [], signers: [] };
/** The helper at the mark. */
const at = (text: string): string | undefined => {
  const position = text.indexOf('^');
  return helperAt(text.replace('^', ''), position)?.helper.name;
};

describe('helpers told in place', () => {
  for (const [name, helper] of HELPER_BY_NAME)
    it(`${name} tells its signature, what it does, an example and its result, completed and under the pointer`, () => {
      const isBlock = helper.does === 'block';
      const opened = isBlock ? '{{#' : '{{';
      for (const language of ['en', 'ru'] as const) {
        const completion = templateCompletions(opened, opened.length, { ...SOURCE, language });
        const option = completion?.options.find(({ label }) => label === name);
        const info = aboutHelper(helper, language);
        expect(option?.info, language).to.equal(info);
        expect(`${isBlock ? '#' : ''}${name} ${option?.detail}`.trim(), language).to.equal(helper.signature);
        expect(helper.about[language].trim(), language).to.not.equal('');
        for (const part of [helper.example, helper.gives]) expect(info, language).to.contain(part);
      }
      expect(helper.example).to.contain(name);
      expect(helper.about.ru).to.not.equal(helper.about.en);
      expect(at(`<p>${opened}^${name} x}}`)).to.equal(name);
    });

  it('leave none out', () => {
    expect(HELPERS.map(({ name }) => name).toSorted()).to.deep.equal([...HELPER_BY_NAME.keys()].toSorted());
  });

  it('are found inside of parentheses, at the end of a block, and from the middle of the name', () => {
    expect(at('{{money (mo^ney 1)}}')).to.equal('money');
    expect(at('{{#if a}}{{/i^f}}')).to.equal('if');
    expect(at('{{mon^ey a}}')).to.equal('money');
  });

  it('are not found in text, comments and quotes, behind a dot, among values, or behind the braces', () => {
    expect(at('<p>mon^ey</p>')).to.equal(undefined);
    expect(at('{{! mon^ey }}')).to.equal(undefined);
    expect(at('{{t "mon^ey"}}')).to.equal(undefined);
    expect(at('{{doc.mon^ey}}')).to.equal(undefined);
    expect(at('{{fio mon^ey}}')).to.equal(undefined);
    expect(at('{{a}} mon^ey')).to.equal(undefined);
    expect(at('{{^nothing}}')).to.equal(undefined);
  });
});
