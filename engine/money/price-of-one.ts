import { divideHalfAway } from './divide-half-away.ts';
import { safeMinor } from './safe-minor.ts';

/**
 * What one unit costs when a quantity (thousandths, not nought) costs an amount: minor units, halves away from zero. Only
 * for papers that must tell such a price; the amount is what counts. Fails with RangeError when one is no whole number or the
 * quantity is nought.
 */
export function priceOfOne(amountMinor: number, quantityMilli: number): number {
  for (const number of [amountMinor, quantityMilli]) {
    if (!Number.isSafeInteger(number)) throw new RangeError(`${number} is no whole number`);
  }
  if (quantityMilli === 0) throw new RangeError('nothing has no price');
  const sign = quantityMilli < 0 ? -1n : 1n;
  return safeMinor(divideHalfAway(sign * BigInt(amountMinor) * 1000n, sign * BigInt(quantityMilli)));
}
