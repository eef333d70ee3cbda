import { expect } from 'chai';
import { fitsField } from '../../../ui/fields-form/fits-field.ts';
import { formFieldOf } from '../../../ui/fields-form/form-field-of.ts';
import { sayMoney } from '../../../ui/fields-form/say-money.ts';

describe('the input of a custom field', () => {
  it('shows what its type holds, and nothing as nothing', () => {
    expect(fitsField({ type: 'money' }, 100)).to.equal(true);
    expect(fitsField({ type: 'choices' }, ['a'])).to.equal(true);
    expect(fitsField({ type: 'boolean' }, false)).to.equal(true);
    for (const type of ['money', 'text', 'boolean', 'choices']) expect(fitsField({ type }, null), type).to.equal(true);
  });

  it('is not taken for a value of another kind, which it would not show', () => {
    for (const [type, value] of [
      ['money', 1.5],
      ['money', '100'],
      ['integer', '7'],
      ['text', 7],
      ['boolean', 'true'],
      ['choices', 'a'],
      ['choice', ['a']],
    ] as const) {
      expect(fitsField({ type }, value as never), type).to.equal(false);
    }
  });

  it('knows of a definition what the server tells of a field', () => {
    expect(formFieldOf({ id: 'cost', title: { en: 'Cost' }, type: 'money', unit: 'RUB', min: 0 })).to.deep.equal({
      id: 'cost',
      title: { en: 'Cost' },
      type: 'money',
      hint: null,
      unit: 'RUB',
      min: 0,
      max: null,
      maxLength: null,
      options: [],
    });
  });

  it('an amount with a unit that is no currency is said all the same', () => {
    expect(sayMoney(250, 'pts', 'en')).to.equal('2.5 pts');
    expect(sayMoney(250, 'RUB', 'en').replaceAll('\u00a0', ' ')).to.equal('RUB 2.50');
  });
});
