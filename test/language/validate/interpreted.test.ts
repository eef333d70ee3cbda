import { expect } from 'chai';
import * as fc from 'fast-check';
import { builtinActionKinds } from '../../../engine/language/actions/index.ts';
import { schemaFault } from '../../../engine/language/read/schema-fault.ts';
import { broughtValidator } from '../../../engine/language/validate/compiled.ts';
import { interpreted } from '../../../engine/language/validate/interpreted.ts';
import type { Validator } from '../../../engine/language/validate/schema-error.ts';
import { mutated } from './mutated.ts';

/** A schema as a plugin brings it, with all that one would use, and a value that fits it. */
const FAX = {
  type: 'object',
  required: ['to', 'pages', 'when'],
  additionalProperties: false,
  properties: {
    to: { $ref: 'common.schema.json#/$defs/id', description: 'Whose machine.' },
    title: { $ref: 'common.schema.json#/$defs/title' },
    pages: { type: 'integer', minimum: 1, maximum: 40 },
    quality: { enum: ['draft', 'fine', 'superfine'] },
    cover: { const: true },
    margin: { type: ['number', 'null'], exclusiveMinimum: 0 },
    when: { oneOf: [{ $ref: 'common.schema.json#/$defs/instant' }, { type: 'null' }] },
    copies: { type: 'array', uniqueItems: true, minItems: 1, maxItems: 3, items: { $ref: '#/$defs/copy' } },
    codes: { type: 'array', uniqueItems: true, items: { type: 'string', pattern: '^[A-Z]{2}$' } },
    headers: {
      type: 'object',
      minProperties: 1,
      maxProperties: 2,
      propertyNames: { type: 'string', pattern: '^x-', maxLength: 9 },
      additionalProperties: { type: 'string', minLength: 2, maxLength: 5 },
    },
  },
  $defs: {
    copy: { type: 'object', required: ['of'], additionalProperties: false, properties: { of: { type: 'string' } } },
  },
};

const SENT = {
  to: 'head-office',
  title: { en: 'Fax' },
  pages: 2,
  quality: 'fine',
  cover: true,
  margin: null,
  when: '2026-01-31T08:00:00Z',
  copies: [{ of: 'a' }, { of: 'b' }],
  codes: ['AB', 'CD'],
  headers: { 'x-a': 'abc' },
};

/** What a person would be told, in any order. */
function told(validator: Validator, value: unknown): string[] {
  const lines = validator(value).flatMap((error) => {
    // These only repeat what is told elsewhere; `checkAgainst` passes over them.
    if (error.keyword === 'propertyNames') return [];
    const { key = '', message, remedy } = schemaFault(error);
    return [`${error.instancePath} ${key} ${message} ${remedy}`];
  });
  return [...new Set(lines)].toSorted();
}

describe('schemas that a kind brings along, interpreted', () => {
  const fax = interpreted(FAX);

  it('accepts what fits', () => {
    expect(fax(SENT)).to.deep.equal([]);
  });

  it('refuses in the words that a compiled schema has', () => {
    const value = { to: 'Head Office', pages: 0, colour: true, copies: [{}, { of: 1 }], codes: ['a', 'a'] };
    expect(told(fax, value)).to.deep.equal(told(broughtValidator(FAX), value));
    expect(told(fax, value)).to.include('/pages  Expected at least 1, got 0. Keep within the limit.');
    expect(told(fax, value)).to.include('  "when" is missing. Add "when".');
    expect(told(fax, value)).to.include('/copies/1/of  Expected a text, got 1. Write a text.');
    expect(told(fax, value).join()).to.include('There is no property "colour" here.');
  });

  it('refuses whatever a compiled schema refuses, for the same reasons', () => {
    let refused = 0;
    fc.assert(
      fc.property(mutated(SENT), (value) => {
        const said = told(broughtValidator(FAX), value);
        refused += said.length;
        expect(told(fax, value)).to.deep.equal(said);
      }),
      { numRuns: 500 },
    );
    expect(refused).to.be.greaterThan(200);
  });

  it('refuses parameters of the engine’s own kinds as their compiled schemas do', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 2 }),
        fc.constantFrom(...builtinActionKinds.values()),
        (value, { params }) => {
          expect(told(interpreted(params), value)).to.deep.equal(told(broughtValidator(params), value));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('names odd keys as they are', () => {
    const open = interpreted({ type: 'object', additionalProperties: { type: 'string' } });
    const [error] = open({ 'a/b ~%я': 1 });
    expect(error).to.include({ instancePath: '/a~1b ~0%я', keyword: 'type', data: 1 });
  });

  it('leaves the schema as it was given', () => {
    const schema = Object.freeze({ type: 'object', properties: Object.freeze({ a: Object.freeze({ type: 'null' }) }) });
    expect(interpreted(schema)({ a: 1 })).to.have.length(1);
    expect(Object.getOwnPropertyNames(schema)).to.deep.equal(['type', 'properties']);
  });

  it('refuses a schema that names one that there is not', () => {
    expect(() => interpreted({ $ref: 'nobody.schema.json' })({})).to.throw('Unresolved $ref');
  });
});
