import { expect } from 'chai';
import * as fc from 'fast-check';
import { amountOf, digitsOf, formatMoney, parseMoney, sum } from '../../engine/money/index.ts';

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('engine/money', () => {
  it('an amount is the exact product rounded once, halves away from zero', () => {
    const money = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    const quantity = fc.integer({ min: -10_000_000, max: 10_000_000 });
    fc.assert(
      fc.property(quantity, money, fc.integer({ min: 0, max: 10_000 }), (milli, price, discount) => {
        const exact = BigInt(milli) * BigInt(price) * BigInt(10_000 - discount);
        const amount = BigInt(amountOf(milli, price, discount));
        const away = exact - amount * 10_000_000n;
        const size = away < 0n ? -away : away;
        expect(size <= 5_000_000n).to.equal(true);
        // Exactly a half: the amount lies farther from zero than what was rounded.
        if (size === 5_000_000n) expect(away < 0n).to.equal(exact > 0n);
      }),
    );
  });

  it('the sign of a quantity is the sign of its amount', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 0, max: 1_000_000_000 }),
        (milli, price) => {
          expect(amountOf(-milli, price)).to.equal(0 - amountOf(milli, price));
        },
      ),
    );
  });

  it('rounds halves away from zero and knows discounts', () => {
    expect(amountOf(1500, 101)).to.equal(152);
    expect(amountOf(-1500, 101)).to.equal(-152);
    expect(amountOf(333, 100)).to.equal(33);
    expect(amountOf(2000, 150_000, 1000)).to.equal(270_000);
    expect(amountOf(2000, 150_000, 10_000)).to.equal(0);
  });

  it('refuses fractions, discounts beyond the whole, and amounts that a number cannot hold', () => {
    expect(() => amountOf(0.5, 100)).to.throw(RangeError);
    expect(() => amountOf(1000, Number.NaN)).to.throw(RangeError);
    expect(() => amountOf(1000, 100, 10_001)).to.throw(RangeError);
    expect(() => amountOf(1000, 100, -1)).to.throw(RangeError);
    expect(() => amountOf(9_000_000_000, 9_000_000_000)).to.throw(RangeError);
  });

  it('sums exactly, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e12, max: 1e12 }), { maxLength: 200 }), (amounts) => {
        const exact = amounts.reduce((total, amount) => total + BigInt(amount), 0n);
        expect(sum(amounts)).to.equal(Number(exact));
        expect(sum(amounts.toReversed())).to.equal(Number(exact));
      }),
    );
    expect(sum([])).to.equal(0);
  });

  it('refuses a sum that a number cannot hold', () => {
    expect(() => sum([Number.MAX_SAFE_INTEGER, 1])).to.throw(RangeError);
  });

  it('writes money as people of each language do', () => {
    expect(plain(formatMoney(123_450, 'RUB', 'ru'))).to.equal('1 234,50 ₽');
    expect(plain(formatMoney(123_450, 'RUB', 'en'))).to.equal('RUB 1,234.50');
    expect(plain(formatMoney(-5, 'EUR', 'en'))).to.equal('-€0.05');
    expect(plain(formatMoney(1234, 'JPY', 'en'))).to.equal('JP¥1,234');
    expect([digitsOf('RUB'), digitsOf('JPY'), digitsOf('KWD')]).to.deep.equal([2, 0, 3]);
  });

  it('reads back whatever it wrote, in each language and currency', () => {
    const currency = fc.constantFrom('RUB', 'EUR', 'USD', 'JPY');
    const language = fc.constantFrom('en' as const, 'ru' as const);
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), currency, language, (minor, code, tongue) => {
        const typed = formatMoney(minor, code, tongue).replace('JP', '').replace('US', '');
        // A thousand yen in English is written with a lone comma, which nobody can tell from a fraction.
        fc.pre(code !== 'JPY' || Math.abs(minor) < 1000);
        expect(parseMoney(typed, code)).to.equal(minor);
      }),
    );
  });

  for (const [typed, minor] of [
    ['1234', 123_400],
    ['1234.5', 123_450],
    ['1 234,50', 123_450],
    ['1,234.50', 123_450],
    ['1.234.567', 123_456_700],
    ['-12,5 руб.', -1250],
    ['−0', 0],
    ['12 ₽', 1200],
    ['RUB 12', 1200],
  ] as const) {
    it(`reads "${typed}"`, () => {
      expect(parseMoney(typed, 'RUB')).to.equal(minor);
    });
  }

  for (const typed of [
    '',
    'ten',
    '1,234',
    '1.2.3',
    '12.345',
    '1,2,3',
    '12,',
    ',5',
    '1 23',
    '--1',
    '1e3',
    '9'.repeat(17),
  ]) {
    it(`refuses to read "${typed}" as money`, () => {
      expect(parseMoney(typed, 'RUB')).to.equal(null);
    });
  }
});
