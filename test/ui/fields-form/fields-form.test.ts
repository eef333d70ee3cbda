import { expect } from 'chai';
import { faultsIn } from '../../../ui/fields-form/faults-in.ts';
import { fieldsAtFault } from '../../../ui/fields-form/fields-at-fault.ts';
import { fieldsSchema } from '../../../ui/fields-form/fields-schema.ts';
import type { FormField } from '../../../ui/fields-form/form-field.ts';
import { valueFault } from '../../../ui/fields-form/value-fault.ts';

const field = (more: Partial<FormField> & { readonly type: string }): FormField => ({
  id: 'one',
  title: { en: 'One' },
  hint: null,
  unit: null,
  min: null,
  max: null,
  maxLength: null,
  options: [],
  ...more,
});

describe('ui/fields-form', () => {
  it('a schema says of each field its type, limits and choices', () => {
    const price = field({ id: 'price', type: 'money', min: 0, max: 500 });
    const kind = field({ id: 'kind', type: 'choice', options: [{ id: 'city', title: { en: 'City' } }] });
    const { schema } = fieldsSchema([price, kind], ['kind', 'unknown'], ({ id }) => id);
    expect(schema).to.deep.equal({
      type: 'object',
      properties: {
        price: { type: 'integer', title: 'price', minimum: 0, maximum: 500 },
        kind: { type: 'string', title: 'kind', enum: ['city'] },
      },
      required: ['kind'],
    });
  });

  it('what fits has no fault, and neither has what is left empty', () => {
    expect(valueFault(field({ type: 'text' }), 'x', true)).to.equal(null);
    expect(valueFault(field({ type: 'email' }), null, false)).to.equal(null);
    expect(valueFault(field({ type: 'choices' }), [], false)).to.equal(null);
  });

  const refused: readonly (readonly [string, FormField, unknown, string])[] = [
    ['nothing where something is needed', field({ type: 'text' }), '', 'needed'],
    ['a number below the least', field({ type: 'number', min: 3 }), 2, 'atLeast'],
    ['a number above the most', field({ type: 'integer', max: 3 }), 4, 'atMost'],
    ['a part of a whole number', field({ type: 'integer' }), 1.5, 'number'],
    ['an amount that cannot be read', field({ type: 'money' }), Number.NaN, 'number'],
    ['a text that is too long', field({ type: 'text', maxLength: 2 }), 'abc', 'tooLong'],
    ['a phone number with letters', field({ type: 'phone' }), 'call me', 'phone'],
    ['an address without its sign', field({ type: 'email' }), 'a.example', 'email'],
    ['a day that does not exist', field({ type: 'date' }), '2026-02-30', 'date'],
    ['a choice that is none', field({ type: 'choice', options: [{ id: 'a', title: { en: 'A' } }] }), 'b', 'wrong'],
  ];
  for (const [what, of, value, fault] of refused) {
    it(`${what} is refused`, () => {
      expect(valueFault(of, value as string, true)).to.equal(fault);
    });
  }

  it('a form is held back by every field at fault, typed or as it was', () => {
    const asked = [
      field({ id: 'a', type: 'text' }),
      field({ id: 'b', type: 'number', max: 1, value: 2 }),
      field({ id: 'c', type: 'text', value: 'x' }),
    ];
    expect(fieldsAtFault(asked, {}, ['a', 'c'])).to.deep.equal(['a', 'b']);
    expect(fieldsAtFault(asked, { a: 'x', b: 1, c: null }, ['a', 'c'])).to.deep.equal(['c']);
  });

  it('what the server says of a field goes to that field, the rest to the form', () => {
    const told = [
      { rule: 'field-invalid', path: '/fields/price', message: 'too much' },
      { rule: 'required-checklist', path: '/transitions/go', message: 'act missing' },
    ];
    expect(faultsIn(told)).to.deep.equal({
      fields: [{ field: 'price', message: 'too much' }],
      others: ['act missing'],
    });
  });
});
