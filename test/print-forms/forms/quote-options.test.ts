import { expect } from 'chai';
import { renderTemplate } from '../../../print-forms/template/index.ts';
import { parsedForm, shippedForm } from '../../support/shipped-form.ts';

const GROUPS = [
  { title: 'Usual parts', optional: false },
  { title: 'Better parts', optional: false, alternativeOf: 'Usual parts' },
  { title: 'Cleaning', optional: true },
];

describe('options on the paper of a quote', () => {
  const paper = (language: 'en' | 'ru', groups: readonly object[]): string => {
    const form = shippedForm('quote');
    const data = form.samples.find(({ id }) => id === 'english')?.data ?? {};
    const lines = (data['lines'] as readonly object[]).map((line, at) => ({
      ...line,
      ...(groups[at] === undefined ? {} : { group: { ...groups[at], totals: { gross: 123_400 } } }),
    }));
    const { template, partials } = parsedForm(form);
    const { strings = {} } = form;
    return renderTemplate(template, { data: { ...data, lines, groups }, language, strings, partials })
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('\u00a0', ' ');
  };

  it('are told where their lines begin: what may be left out, and instead of what they stand', () => {
    const text = paper('en', GROUPS);
    expect(text).to.contain('Usual parts: 1,234.00').and.to.contain('Better parts (instead of Usual parts): 1,234.00');
    expect(text).to.contain('Cleaning (optional): 1,234.00').and.to.contain('The total is without what is optional');
    expect(paper('ru', GROUPS))
      .to.contain('Better parts (вместо «Usual parts»)')
      .and.to.contain('Cleaning (по желанию)');
  });

  it('are not spoken of where there are none', () => {
    expect(paper('en', [])).to.not.contain('The total is without');
  });
});
