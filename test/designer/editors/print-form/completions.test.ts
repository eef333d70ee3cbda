import { expect } from 'chai';
import { array, assert, constantFrom, property } from 'fast-check';
import {
  templateCompletions,
  type TemplateSource,
} from '../../../../designer/editors/print-form/code/template-completions.ts';
import { pathOf, scopeAt } from '../../../../designer/editors/print-form/code/scope-at.ts';
import { HELPERS } from '../../../../print-forms/template/index.ts';

const TEXT = { type: 'string' };
const SOURCE: TemplateSource = {
  schema: {
    type: 'object',
    $defs: { line: { type: 'object', properties: { title: { ...TEXT, description: 'What was done' }, gross: TEXT } } },
    properties: {
      doc: { type: 'object', properties: { number: TEXT, date: TEXT } },
      seller: { type: 'object', properties: { bank: { type: 'object', properties: { bik: TEXT } } } },
      lines: { type: 'array', items: { $ref: '#/$defs/line' } },
    },
  },
  partials: ['party', 'head'],
  words: ['total'],
  signers: ['client'],
  language: 'en',
};

/** Labels that are offered where `|` stands. */
function offered(text: string): readonly string[] | null {
  const found = templateCompletions(text.replace('|', ''), text.indexOf('|'), SOURCE);
  return found && found.options.map(({ label }) => label);
}

describe('completion in a template', () => {
  it('offers fields of the data and helpers where a value begins', () => {
    const all = offered('<p>{{|}}</p>') ?? [];
    expect(all).to.include.members(['doc', 'seller', 'lines', 'money', 'date']);
    expect(all).to.not.include('title').and.to.not.include('each');
  });

  it('offers what lies in a field', () => {
    expect(offered('{{doc.|}}')).to.deep.equal(['number', 'date']);
    expect(offered('{{money seller.bank.|}}')).to.deep.equal(['bik']);
    expect(offered('{{seller.ba|}}')).to.deep.equal(['bank']);
  });

  it('knows in which block it stands, and what is outside of it', () => {
    expect(offered('{{#each lines}}{{money |')).to.deep.equal(['title', 'gross', '../']);
    expect(offered('{{#each lines}}{{/each}}{{money |')).to.deep.equal(['doc', 'seller', 'lines']);
    expect(offered('{{#each lines}}{{money ../doc.|')).to.deep.equal(['number', 'date']);
    expect(offered('{{#each lines}}{{money @root.doc.|')).to.deep.equal(['number', 'date']);
    expect(offered('{{#with seller}}{{#with bank}}{{money |')).to.deep.equal(['bik', '../']);
    expect(offered('{{#lines lines}}{{#tail}}{{money |')).to.include('seller').and.to.not.include('title');
    expect(offered('{{#each lines}}x{{else}}{{money |')).to.include('seller').and.to.not.include('title');
  });

  it('knows the name that a block gives to its items', () => {
    const text = '{{#each lines as |line|}}{{money line.}}';
    const found = templateCompletions(text, text.length - 2, SOURCE);
    expect(found?.options.map(({ label }) => label)).to.deep.equal(['title', 'gross']);
    expect(found?.options[0]?.info).to.equal('What was done');
  });

  it('offers blocks, pieces, words and signers in their places', () => {
    expect(offered('{{#|')).to.include.members(['each', 'lines', 'keep']).and.to.not.include('money');
    expect(offered('{{> |')).to.deep.equal(['party', 'head']);
    expect(offered('{{t "to|')).to.deep.equal(['total']);
    expect(offered('{{sign "|')).to.deep.equal(['client']);
  });

  it('tells of each helper what it does', () => {
    const options = templateCompletions('{{', 2, SOURCE)?.options ?? [];
    const helpers = options.filter(({ kind }) => kind === 'helper');
    expect(helpers.length).to.equal(HELPERS.filter(({ signature }) => !signature.startsWith('#')).length);
    expect(helpers.every(({ info = '' }) => info.includes('→'))).to.equal(true);
  });

  it('offers nothing outside of places, in notes, in other quotes, and in what the data have not', () => {
    for (const text of ['<p>|', '{{doc.number}}|', '{{!-- |', '{{! |', '{{date doc.date "|', '{{nosuch.|', '{{/|']) {
      expect(offered(text), text).to.equal(null);
    }
  });

  it('never fails, whatever stands before the cursor', () => {
    const pieces = [
      '{{',
      '}}',
      '#each ',
      'lines',
      '/each',
      '../',
      '@root.',
      'as |a|',
      '"',
      ' ',
      '(',
      ')',
      '.',
      'else',
      '~',
    ];
    assert(
      property(array(constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        templateCompletions(text, text.length, SOURCE);
        pathOf(text, scopeAt(text));
      }),
    );
  });
});
