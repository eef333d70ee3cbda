import { expect } from 'chai';
import * as fc from 'fast-check';
import {
  attributeProblem,
  nameKey,
  numberKey,
  periodOn,
  phoneDigits,
  phonePrefix,
  REGISTERS,
} from '../../../engine/language/registers/index.ts';

describe('what is looked for in the registers', () => {
  it('a plate is the same in both alphabets, in small and large letters, with spaces and without', () => {
    for (const plate of ['А123ВС 77', 'a123bc77', 'A 123-BC/77', 'а123вс77'])
      expect(numberKey(plate)).to.equal('a123bc77');
    expect(numberKey('Ж123')).to.equal('ж123');
  });

  it('a name is found without the form of the company, its quotes and the dots of ё', () => {
    expect(nameKey('ООО «Ёлка  и К°»')).to.equal('елка и к');
    expect(nameKey('ООО')).to.equal('ооо');
    expect(nameKey('АО-3 насос')).to.equal('3 насос');
  });

  it('keys of keys are the same keys, and never longer than their column', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(numberKey(numberKey(text))).to.equal(numberKey(text));
        expect(Math.max(nameKey(text).length, numberKey(text).length)).to.be.at.most(200);
        expect(Array.from(nameKey(text)).length).to.be.at.most(100);
      }),
    );
  });

  it('a telephone has one form however it was written, and what is typed of it is its beginning', () => {
    for (const phone of [
      '8 (912) 345-67-89',
      '+7 912 345 67 89',
      '9123456789',
      '007 912 3456789',
      '89123456789 доб. 12',
    ])
      expect(phoneDigits(phone), phone).to.deep.equal(['79123456789']);
    expect(phoneDigits('8 912 345-67-89, +44 20 7946 0000')).to.deep.equal(['79123456789', '442079460000']);
    expect(phoneDigits('112-33', '7')).to.deep.equal(['11233']);
    for (const typed of ['8912', '+7912', '7912', '8 (912)']) expect(phonePrefix(typed), typed).to.equal('7912');
  });

  it('what has no number in it is refused as a telephone', () => {
    for (const text of ['ask the guard', '12', '1234567890123456789'])
      expect(phoneDigits(text), text).to.deep.equal([]);
    expect(attributeProblem({ type: 'phone' }, 'none')?.rule).to.equal('phone-invalid');
  });

  it('days are days that exist; others are refused', () => {
    expect(attributeProblem({ type: 'day' }, '2028-02-29')).to.equal(null);
    for (const day of ['2026-02-29', '2026-2-1', '01.02.2026', 'today', '2026-02-01T00:00:00Z'])
      expect(attributeProblem({ type: 'day' }, day)?.rule, day).to.equal('day-invalid');
  });

  it('nothing that is no text or number passes as any attribute', () => {
    for (const attributes of Object.values(REGISTERS)) {
      for (const [name, attribute] of Object.entries(attributes)) {
        if (attribute.type === 'ref') continue;
        for (const value of [{}, [], true]) expect(attributeProblem(attribute, value), name).to.not.equal(null);
      }
    }
  });

  it('a day lies in the period that holds it, its ends included', () => {
    const periods = [
      { startsOn: '2026-01-01', endsOn: '2026-01-31', paidOn: '2026-01-02' },
      { startsOn: '2026-03-01', endsOn: '2026-03-31', paidOn: null },
    ];
    expect(periodOn('2026-01-31', periods)).to.deep.equal({ state: 'paid', until: '2026-01-31' });
    expect(periodOn('2026-02-01', periods)).to.deep.equal({ state: 'none', until: null });
    expect(periodOn('2026-03-01', periods)).to.deep.equal({ state: 'unpaid', until: '2026-03-31' });
  });
});
