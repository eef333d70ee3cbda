import { sum } from '../sum.ts';
import { discounted } from './discounted.ts';
import type { DocumentTotals, LineTotals, PricedLine, TotalsOptions, VatGroup } from './priced-line.ts';
import { vatOf } from './vat-of.ts';

/**
 * All sums of a document from its lines. Each column makes its total; in every line and group net and VAT make gross; lines
 * of the other sign give the same sums with the other sign. Fails with RangeError for what is no whole number, for discounts
 * and rates beyond 0 to 100 %, for a discount of the document beyond what the lines cost, and for amounts that are too large.
 */
export function computeTotals(lines: readonly PricedLine[], options: TotalsOptions): DocumentTotals {
  const { mode, discount = 0 } = options;
  const charged = lines.map(({ vatRate }) => (mode === 'none' ? null : vatRate));
  const prices = discounted(lines, discount);
  const rates = [...new Set(charged)].toSorted((a, b) => (b ?? -1) - (a ?? -1));

  const totals: LineTotals[] = [];
  for (const rate of rates) {
    const places = charged.flatMap((of, at) => (of === rate ? [at] : []));
    const vats = vatOf(
      places.map((at) => prices[at]?.price ?? 0),
      rate,
      options,
    );
    for (const [at, place] of places.entries()) {
      const { full, price } = prices[place] ?? { full: 0, price: 0 };
      const vat = vats[at] ?? 0;
      const net = mode === 'included' ? price - vat : price;
      totals[place] = { vatRate: rate, full, discount: full - price, net, vat, gross: net + vat };
    }
  }
  const groups = rates.map((rate): VatGroup => {
    const { net, vat, gross } = sums(totals.filter(({ vatRate }) => vatRate === rate));
    return { rate, net, vat, gross };
  });
  return { lines: totals, ...sums(totals), groups };
}

function sums(lines: readonly LineTotals[]): Omit<DocumentTotals, 'lines' | 'groups'> {
  const of = (part: 'full' | 'discount' | 'net' | 'vat' | 'gross'): number => sum(lines.map((line) => line[part]));
  return { full: of('full'), discount: of('discount'), net: of('net'), vat: of('vat'), gross: of('gross') };
}
