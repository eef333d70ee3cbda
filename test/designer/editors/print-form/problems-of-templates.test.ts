import { expect } from 'chai';
import { problemsOfTemplates } from '../../../../designer/worker/problems-of-templates.ts';
import type { TemplatesToCheck } from '../../../../designer/worker/template-messages.ts';

const FORM: TemplatesToCheck = {
  template: '<p>{{doc.number}}</p>',
  style: '',
  partials: {},
  strings: {},
  languages: ['ru'],
  schema: { type: 'object', properties: { doc: { type: 'object', properties: { number: { type: 'string' } } } } },
};
const told = (more: Partial<TemplatesToCheck>): unknown[] =>
  problemsOfTemplates({ ...FORM, ...more }).map(({ part, rule, line }) => [part, rule, line]);

describe('problems of the templates of a form', () => {
  it('are none where all is well', () => {
    expect(told({})).to.deep.equal([]);
  });

  it('name the part and the line: template, piece, style', () => {
    expect(told({ template: '<p>\n{{doc.nosuch}}</p>' })).to.deep.include(['/template', 'unknown-field', 2]);
    expect(told({ style: 'p { color: red }\np { behavior: x }' }).at(-1)).to.include.members(['/style', 2]);
    const inPiece = told({ template: '{{> head}}', partials: { head: '<p>\n\n{{#if}}' } });
    expect(inPiece.length).to.be.greaterThan(0);
    expect(inPiece.every((each) => (each as string[])[0] === '/partials/head')).to.equal(true);
  });

  it('do not tell of unused fields while a part cannot be read', () => {
    const rules = (told({ template: '{{#each}}' }) as string[][]).map(([, rule]) => rule);
    expect(rules).to.not.include('unused-field');
  });
});
