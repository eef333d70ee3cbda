import { allocate } from '../allocate.ts';
import { amountOf } from '../amount-of.ts';
import { sum } from '../sum.ts';
import type { PricedLine } from './priced-line.ts';

/** A line before VAT: what it costs before and after discounts. */
export interface Discounted {
  readonly full: number;
  readonly price: number;
}

/**
 * What lines cost after their own discounts and their shares of a discount on the whole document. Fails with RangeError when
 * that discount is more than the lines cost, or of another sign.
 */
export function discounted(lines: readonly PricedLine[], whole: number): Discounted[] {
  const own = lines.map(({ quantity, price, discount = 0 }) => amountOf(quantity, price, discount));
  const total = sum(own);
  if (whole !== 0 && (Math.sign(whole) !== Math.sign(total) || Math.abs(whole) > Math.abs(total))) {
    throw new RangeError(`a discount of ${whole} cannot be taken off lines that cost ${total}`);
  }
  const shares = allocate(whole, own);
  return lines.map(({ quantity, price }, at) => ({
    full: amountOf(quantity, price),
    price: (own[at] ?? 0) - (shares[at] ?? 0),
  }));
}
