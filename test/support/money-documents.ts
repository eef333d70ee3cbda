import * as fc from 'fast-check';
import type { PricedLine, TotalsOptions } from '../../engine/money/index.ts';
import { fraction, nearest, times } from './money-fraction.ts';

/** What totals are computed from. */
export interface MoneyDocument {
  readonly lines: readonly PricedLine[];
  readonly options: TotalsOptions;
}

/** What a line costs after its own discount, before VAT. */
export function ownPrice({ quantity, price, discount = 0 }: PricedLine): number {
  return nearest(times(fraction(quantity, 1000), fraction(price), fraction(10_000 - discount, 10_000)));
}

const line: fc.Arbitrary<PricedLine> = fc.record({
  // Now and then something is taken back in the same document.
  quantity: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 200_000 }) },
    { weight: 1, arbitrary: fc.integer({ min: -20_000, max: 0 }) },
  ),
  price: fc.integer({ min: 0, max: 5_000_000 }),
  discount: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 10_000 })),
  vatRate: fc.constantFrom(2200, 2000, 1000, 700, 500, 0, null),
});

/** Documents of up to 21 lines in every mode, half of them with a discount on the whole. */
export const moneyDocuments: fc.Arbitrary<MoneyDocument> = fc
  .record({
    lines: fc.array(line, { maxLength: 21 }),
    mode: fc.constantFrom('included' as const, 'added' as const, 'none' as const),
    rounding: fc.constantFrom('line' as const, 'rate-group' as const),
    share: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1000 })),
  })
  .map(({ lines, mode, rounding, share }) => {
    const total = lines.reduce((sum, one) => sum + ownPrice(one), 0);
    return { lines, options: { mode, rounding, discount: Math.trunc((total * share) / 1000) } };
  });

/** The same document with every sum of the other sign. */
export function reversed({ lines, options }: MoneyDocument): MoneyDocument {
  return {
    lines: lines.map((one) => ({ ...one, quantity: 0 - one.quantity })),
    options: { ...options, discount: 0 - (options.discount ?? 0) },
  };
}
