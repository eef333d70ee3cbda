import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type AnySchema, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { fieldsOf, lintTemplate, parseStyle, renderTemplate } from '../../../print-forms/template/index.ts';
import { printFormParts } from '../../../tools/generate/print-form-parts.ts';
import {
  type FormSample,
  parsedForm,
  type ShippedForm,
  shippedForm,
  shippedFormNames,
} from '../../support/shipped-form.ts';
import { closedSchema } from './closed-schema.ts';
import { footingProblems } from './footing.ts';

const SCHEMAS = new URL('../../../engine/language/schema/', import.meta.url);
const ROOT = new URL('../../../', import.meta.url);

/** Whether data are those of a schema that names all of them. */
function fits(form: ShippedForm): ValidateFunction {
  return new Ajv2020({ allErrors: true, strict: false }).compile(closedSchema(form.data.schema) as AnySchema);
}

function kind(): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  for (const name of ['common', 'print-form'])
    ajv.addSchema(JSON.parse(readFileSync(new URL(`${name}.schema.json`, SCHEMAS), 'utf8')) as AnySchema);
  return ajv.getSchema('print-form.schema.json') as ValidateFunction;
}

function problemsOf(form: ShippedForm, schema: unknown = form.data.schema): string[] {
  const { template, partials } = parsedForm(form);
  const { languages, strings = {} } = form;
  return lintTemplate(template, { schema, partials, strings, languages }).map(({ message }) => message);
}

function textOf(form: ShippedForm, { data, language }: FormSample): string {
  const { template, partials } = parsedForm(form);
  const { strings = {} } = form;
  return renderTemplate(template, { data, language, strings, partials })
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/[\s\u00a0]+/g, ' ');
}

for (const name of shippedFormNames()) {
  const form = shippedForm(name);
  describe(`the form ${name}`, () => {
    it('is a definition of its kind', () => {
      const check = kind();
      expect(check(form), JSON.stringify(check.errors)).to.equal(true);
      expect(form.id).to.equal(name);
    });

    it('reads every field that it declares, and no other; has all its words, and no other', () => {
      expect(problemsOf(form)).to.deep.equal([]);
    });

    it('has a style without faults', () => {
      expect(parseStyle(form.style)).to.deep.equal([]);
    });

    it('has requisites and signers among its data', () => {
      for (const { path } of form.document?.requisites ?? [])
        expect(schemaAt(form.data.schema, path), path).to.not.equal(undefined);
      const { template, partials } = parsedForm(form);
      const used = fieldsOf(template, partials).map(({ path }) => path.join('.'));
      for (const { id } of form.inputs ?? []) expect(used).to.include(`inputs.${id}`);
    });

    it('names a page count and words for each of its samples', () => {
      expect(form.tests.map(({ sample }) => sample)).to.have.members(form.samples.map(({ id }) => id));
      for (const { text, pages } of form.tests) {
        expect(text).to.not.be.empty;
        expect(pages?.max).to.be.a('number');
      }
      expect(form.samples.map(({ id }) => id)).to.include.members(['usual', 'least', 'longest']);
      for (const language of form.languages) expect(form.samples.map((sample) => sample.language)).to.include(language);
    });

    it('refuses data of which it says nothing', () => {
      const check = fits(form);
      const [sample] = form.samples;
      expect(check({ ...sample?.data, secret: 'x' })).to.equal(false);
    });

    it('is refused when one of its fields is taken away', () => {
      const { client: _client, ...properties } = form.data.schema['properties'] as Record<string, unknown>;
      expect(problemsOf(form, { ...form.data.schema, properties })).to.not.deep.equal([]);
    });

    for (const sample of form.samples) {
      it(`prints what the sample ${sample.id} says, which fits its schema and whose columns foot`, () => {
        const check = fits(form);
        expect(check(sample.data), JSON.stringify(check.errors)).to.equal(true);
        expect(footingProblems(sample.data, form.money)).to.deep.equal([]);
        const said = textOf(form, sample);
        const { text = [], not = [] } = form.tests.find(({ sample: id }) => id === sample.id) ?? {};
        for (const words of text) expect(said).to.include(words);
        for (const words of not) expect(said).to.not.include(words);
      });
    }
  });
}

describe('the shipped forms together', () => {
  it('are the thirteen', () => {
    expect(shippedFormNames()).to.have.members([
      'act-group-ru',
      'act-ru',
      'claim-ru',
      'equipment-label',
      'handover-ru',
      'inspection-ru',
      'invoice-intl',
      'invoice-ru',
      'penalty-act-ru',
      'quote',
      'service-report-intl',
      'upd-ru',
      'work-order',
    ]);
  });

  it('give both acts numbers of one series, beginning anew at the same time', () => {
    const [one, several] = ['act-ru', 'act-group-ru'].map((name) => shippedForm(name).document);
    expect(several?.series).to.equal('act');
    for (const part of ['type', 'series', 'restart', 'strict'] as const) expect(several?.[part]).to.equal(one?.[part]);
  });

  it('hold the shared parts as they are, and no part that they do not name', async () => {
    const parts = printFormParts();
    for (const { path, source } of parts)
      expect(readFileSync(new URL(path, ROOT), 'utf8'), `${path}: npm run generate`).to.equal(await source());
    for (const name of shippedFormNames()) {
      const named = parts.filter(({ path }) => path.startsWith(`print-forms/${name}/partials/`)).length;
      expect(Object.keys(shippedForm(name).partials).length, name).to.equal(named);
    }
  });

  it('have no shared part that none of them takes', () => {
    const taken = new Set(printFormParts().map(({ path }) => path.split('/').at(-1)));
    const left = readdirSync(new URL('print-forms/partials/', ROOT)).filter((file) => !taken.has(file));
    expect(left).to.deep.equal(['paper.css']);
  });

  it('do not pass with a column that does not foot', () => {
    const { data } = shippedForm('act-ru').samples.find(({ id }) => id === 'usual') as FormSample;
    const totals = { ...(data['totals'] as { gross: number }) };
    totals.gross += 1;
    expect(footingProblems({ ...data, totals })).to.not.deep.equal([]);
  });
});

function schemaAt(schema: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((here, step) => {
    const { properties } = (here ?? {}) as { properties?: Readonly<Record<string, unknown>> };
    const found = properties?.[step.replace('[]', '')];
    return step.endsWith('[]') ? (found as { items?: unknown } | undefined)?.items : found;
  }, schema);
}
