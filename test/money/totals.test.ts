import { expect } from 'chai';
import { computeTotals, type PricedLine } from '../../engine/money/index.ts';
import { proveTotals } from '../support/money-prove.ts';

const line = (price: number, vatRate: number | null = 2200, rest: Partial<PricedLine> = {}): PricedLine => ({
  quantity: 1000,
  price,
  vatRate,
  ...rest,
});
const added = { mode: 'added', rounding: 'line' } as const;
const included = { mode: 'included', rounding: 'line' } as const;

describe('engine/money: totals of a document', () => {
  it('5,000 random documents are those of exact arithmetic, and symmetric', function () {
    this.timeout(60_000);
    proveTotals(5000);
  });

  it('VAT that is added stands on top of each line', () => {
    const totals = computeTotals([line(3333), line(3333), line(3333)], added);
    expect([totals.net, totals.vat, totals.gross]).to.deep.equal([9999, 2199, 12_198]);
    const rounded = computeTotals([line(3333), line(3333), line(3333)], { ...added, rounding: 'rate-group' });
    expect([rounded.net, rounded.vat, rounded.gross]).to.deep.equal([9999, 2200, 12_199]);
    expect(rounded.lines.map(({ vat }) => vat)).to.deep.equal([734, 733, 733]);
  });

  it('VAT that is included is taken out of the price: 22/122, 10/110, 5/105, 7/107', () => {
    const vats = [2200, 1000, 500, 700].map((rate) => computeTotals([line(100_000, rate)], included).vat);
    expect(vats).to.deep.equal([18_033, 9091, 4762, 6542]);
  });

  it('an hour and a quarter at 1,499.99 is 1,874.99', () => {
    expect(computeTotals([line(149_999, null, { quantity: 1250 })], added).gross).to.equal(187_499);
  });

  it('a half goes away from zero in both directions', () => {
    expect(computeTotals([line(25, 1000)], added).vat).to.equal(3);
    expect(computeTotals([line(25, 1000, { quantity: -1000 })], added).vat).to.equal(-3);
  });

  it('0 % and without VAT are groups of their own, the highest rate comes first', () => {
    const totals = computeTotals([line(100, null), line(200, 0), line(300), line(400, 1000)], added);
    expect(totals.groups).to.deep.equal([
      { rate: 2200, net: 300, vat: 66, gross: 366 },
      { rate: 1000, net: 400, vat: 40, gross: 440 },
      { rate: 0, net: 200, vat: 0, gross: 200 },
      { rate: null, net: 100, vat: 0, gross: 100 },
    ]);
  });

  it('a seller without VAT charges none, whatever the lines say', () => {
    const totals = computeTotals([line(100), line(100, 1000)], { mode: 'none', rounding: 'line' });
    expect(totals.groups).to.deep.equal([{ rate: null, net: 200, vat: 0, gross: 200 }]);
    expect(totals.lines.map(({ vatRate }) => vatRate)).to.deep.equal([null, null]);
  });

  it('a discount on the whole is taken off the lines before VAT, to the last kopeck', () => {
    const totals = computeTotals([line(10_000), line(10_000), line(10_000)], { ...included, discount: 100 });
    expect(totals.lines.map(({ discount }) => discount)).to.deep.equal([34, 33, 33]);
    expect([totals.full, totals.discount, totals.gross]).to.deep.equal([30_000, 100, 29_900]);
  });

  it('a discount of a line and one on the whole stand in one column', () => {
    const [first] = computeTotals([line(10_000, null, { discount: 1000 })], { ...added, discount: 500 }).lines;
    expect(first).to.deep.equal({ vatRate: null, full: 10_000, discount: 1500, net: 8500, vat: 0, gross: 8500 });
  });

  it('a document without lines makes nought', () => {
    expect(computeTotals([], added)).to.deep.equal({
      lines: [],
      full: 0,
      discount: 0,
      net: 0,
      vat: 0,
      gross: 0,
      groups: [],
    });
  });

  it('refuses a discount that is more than the lines cost, or of the other sign', () => {
    expect(() => computeTotals([line(100)], { ...added, discount: 101 })).to.throw(RangeError, 'discount of 101');
    expect(() => computeTotals([line(100)], { ...added, discount: -1 })).to.throw(RangeError, 'discount of -1');
    expect(() => computeTotals([], { ...added, discount: 1 })).to.throw(RangeError, 'discount of 1');
    expect(computeTotals([line(100)], { ...added, discount: 100 }).gross).to.equal(0);
  });

  it('refuses rates and discounts beyond the whole, fractions, and sums that a number cannot hold', () => {
    expect(() => computeTotals([line(100, 10_001)], added)).to.throw(RangeError, 'rate of 10001');
    expect(() => computeTotals([line(100, -1)], added)).to.throw(RangeError, 'rate of -1');
    expect(() => computeTotals([line(100, 22.5)], added)).to.throw(RangeError, 'no whole number');
    expect(() => computeTotals([line(100, 2200, { discount: 10_001 })], added)).to.throw(RangeError);
    expect(() => computeTotals([line(0.1)], added)).to.throw(RangeError, 'no whole number');
    expect(() => computeTotals([line(9e15), line(9e15)], added)).to.throw(RangeError, 'too large');
  });
});
