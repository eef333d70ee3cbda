import { expect } from 'chai';
import { priceOfOne } from '../../engine/money/index.ts';

describe('the price of one of several', () => {
  it('is the amount by the quantity, to the nearest minor unit, halves away from zero', () => {
    expect(priceOfOne(10_000, 3000)).to.equal(3333);
    expect(priceOfOne(20_000, 3000)).to.equal(6667);
    expect(priceOfOne(1, 2000)).to.equal(1);
    expect(priceOfOne(-1, 2000)).to.equal(-1);
    expect(priceOfOne(1499, 250)).to.equal(5996);
  });

  it('of a quantity below nought has the sign of both', () => {
    expect(priceOfOne(-9999, -3000)).to.equal(3333);
    expect(priceOfOne(9999, -3000)).to.equal(-3333);
  });

  it('of nothing is refused, and so is what is no whole number', () => {
    expect(() => priceOfOne(100, 0)).to.throw(RangeError, 'nothing has no price');
    expect(() => priceOfOne(100.5, 1000)).to.throw(RangeError, 'no whole number');
    expect(() => priceOfOne(100, Number.NaN)).to.throw(RangeError, 'no whole number');
  });
});
