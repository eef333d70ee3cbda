import { divideHalfAway } from './divide-half-away.ts';
import { safeMinor } from './safe-minor.ts';

/** One hundred per cent in basis points. */
const WHOLE = 10_000n;

/**
 * What a quantity costs: thousandths of a unit times the price of a unit in minor units, less a discount in basis points
 * (250 is 2.5 %), rounded once, halves away from zero. All are whole numbers. Fails with RangeError when one is not, when
 * the discount is not from 0 to 10,000, or when the amount is too large.
 */
export function amountOf(quantityMilli: number, priceMinor: number, discountBasisPoints = 0): number {
  for (const number of [quantityMilli, priceMinor, discountBasisPoints]) {
    if (!Number.isSafeInteger(number)) throw new RangeError(`${number} is no whole number`);
  }
  if (discountBasisPoints < 0 || discountBasisPoints > Number(WHOLE)) {
    throw new RangeError(`a discount of ${discountBasisPoints} basis points is not from 0 to ${WHOLE}`);
  }
  const exact = BigInt(quantityMilli) * BigInt(priceMinor) * (WHOLE - BigInt(discountBasisPoints));
  return safeMinor(divideHalfAway(exact, 1000n * WHOLE));
}
