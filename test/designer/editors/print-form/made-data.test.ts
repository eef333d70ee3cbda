import { expect } from 'chai';
import { MADE, madeData } from '../../../../designer/editors/print-form/preview/made-data.ts';
import type { Json, JsonObject } from '../../../../designer/model/json.ts';
import { checkInterpreted } from '../../../../engine/language/schema-check.ts';
import { renderTemplate, parseTemplate, type ParsedTemplate } from '../../../../print-forms/template/index.ts';
import { shippedForm, shippedFormNames } from '../../../support/shipped-form.ts';

const SCHEMA: Json = {
  type: 'object',
  $defs: { line: { type: 'object', properties: { n: { type: 'integer' }, title: { type: 'string', maxLength: 50 } } } },
  properties: {
    doc: { type: 'object', properties: { number: { type: 'string' }, date: { type: 'string' } } },
    kind: { enum: ['work', 'part'] },
    lines: { type: 'array', items: { $ref: '#/$defs/line' } },
  },
};
const SAMPLE: JsonObject = {
  doc: { number: '7', date: '2026-11-30', currency: 'RUB' },
  kind: 'work',
  client: { name: 'Northern Lines', inn: '7707083893' },
  lines: [{ n: 1, title: 'Visit', gross: 100 }],
  photos: [{ picture: 'a', caption: 'Tank' }],
  totals: { gross: 100, done: true },
};

describe('data that no sample tells', () => {
  it('are long where texts and sums may be, and keep days, codes and choices', () => {
    const long = madeData('longest', SCHEMA, SAMPLE) as Record<string, Record<string, unknown>>;
    expect(String(long['client']?.['name']).length).to.be.greaterThan(100);
    expect(long['client']?.['inn']).to.equal('7707083893');
    expect(long['doc']).to.include({ date: '2026-11-30', currency: 'RUB' });
    expect(long['totals']).to.deep.equal({ gross: 1_234_567_890, done: true });
    const [line] = long['lines'] as unknown as JsonObject[];
    expect(line?.['title']).to.have.property('length').that.is.within(40, 50);
  });

  it('are empty but for which paper it is', () => {
    expect(madeData('empty', SCHEMA, SAMPLE)).to.deep.equal({
      doc: SAMPLE['doc'],
      lines: [],
      photos: [],
      totals: { gross: 0, done: false },
    });
  });

  it('are more rows than a page has, numbered, and no more pictures than papers have', () => {
    const many = madeData('many-lines', SCHEMA, SAMPLE) as Record<string, JsonObject[]>;
    expect(many['lines']?.map(({ n }) => n)).to.deep.equal(Array.from({ length: 60 }, (_, at) => at + 1));
    expect(many['photos']).to.have.length(8);
    expect(many['totals']).to.deep.equal(SAMPLE['totals']);
  });

  it('are made of the schema alone where there is no sample', () => {
    const many = madeData('many-lines', SCHEMA, undefined) as Record<string, JsonObject[]>;
    expect(many['lines']).to.have.length(60);
    expect(many['doc']).to.deep.equal({ number: 'number', date: '2026-11-30' });
    expect(madeData('longest', SCHEMA, undefined)).to.have.keys(['doc', 'kind', 'lines']);
  });

  it('do not fail on schemas that are none', () => {
    const self: Json = { $defs: { a: { $ref: '#/$defs/a' } }, $ref: '#/$defs/a' };
    for (const schema of [
      null,
      [],
      5,
      { properties: 5 },
      { type: 'object', properties: { a: null } },
      self,
    ] as Json[]) {
      for (const made of MADE) expect(madeData(made, schema, undefined)).to.be.an('object');
    }
  });

  it('fit the schemas of the shipped forms and can be printed by them', () => {
    for (const name of shippedFormNames()) {
      const form = shippedForm(name);
      const [sample] = form.samples;
      const partials = Object.fromEntries(
        Object.entries(form.partials).map(([part, text]) => [part, parseTemplate(text).template as ParsedTemplate]),
      );
      for (const made of MADE) {
        const data = madeData(made, form.data.schema as Json, sample?.data as JsonObject);
        expect(checkInterpreted(form.data.schema, data, { file: name, path: '' }), `${name} ${made}`).to.deep.equal([]);
        const template = parseTemplate(form.template).template as ParsedTemplate;
        const html = renderTemplate(template, {
          data,
          language: sample?.language ?? 'ru',
          strings: form.strings ?? {},
          partials,
        });
        expect(html.length, `${name} ${made}`).to.be.greaterThan(0);
      }
    }
  });
});
