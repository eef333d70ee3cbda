import { expect } from 'chai';
import * as fc from 'fast-check';
import { allocate } from '../../engine/money/index.ts';

describe('engine/money: an amount divided by weights', () => {
  it('what is left over goes to the largest remainders, of equal ones to the first', () => {
    expect(allocate(100, [1, 1, 1])).to.deep.equal([34, 33, 33]);
    expect(allocate(100, [3333, 3333, 3334])).to.deep.equal([33, 33, 34]);
    expect(allocate(5, [1, 2])).to.deep.equal([2, 3]);
    expect(allocate(7, [0, 1, 0])).to.deep.equal([0, 7, 0]);
  });

  it('a line that takes back gets a share of the other sign', () => {
    expect(allocate(10, [100, -50])).to.deep.equal([20, -10]);
    expect(allocate(-10, [-100, 50])).to.deep.equal([-20, 10]);
  });

  it('the parts make the amount, and the other sign gives the other signs', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.maxSafeInteger(), weights, (amount, some) => {
        fc.pre(some.some((weight) => weight > 0));
        const parts = allocate(amount, some);
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).to.equal(BigInt(amount));
        expect(allocate(0 - amount, some)).to.deep.equal(parts.map((part) => 0 - part));
        for (const [at, part] of parts.entries()) if (some[at] === 0) expect(part).to.equal(0);
      }),
    );
  });

  it('nought is divided into noughts whatever the weights', () => {
    expect(allocate(0, [0, 0])).to.deep.equal([0, 0]);
    expect(allocate(0, [])).to.deep.equal([]);
  });

  it('refuses to divide by weights that make nought, or by none', () => {
    expect(() => allocate(1, [])).to.throw(RangeError, 'nought');
    expect(() => allocate(1, [0, 0])).to.throw(RangeError, 'nought');
    expect(() => allocate(1, [5, -5])).to.throw(RangeError, 'nought');
  });

  it('refuses fractions', () => {
    expect(() => allocate(0.5, [1])).to.throw(RangeError, 'no whole number');
    expect(() => allocate(1, [Number.NaN])).to.throw(RangeError, 'no whole number');
  });
});
