import { divideHalfAway } from '../divide-half-away.ts';
import { roundToSum } from '../round-to-sum.ts';
import { safeMinor } from '../safe-minor.ts';
import { wholeNumber } from '../whole-number.ts';
import type { Rounding, VatMode } from './priced-line.ts';

/** One hundred per cent in basis points. */
const WHOLE = 10_000n;

/**
 * The VAT of amounts of one rate. Included: amount × rate / (100 % + rate); added: amount × rate. Halves go away from zero.
 * By line, each is rounded by itself; by rate group, the VAT of all is rounded once and stands in the lines so that they make
 * it.
 */
export function vatOf(
  amounts: readonly number[],
  rate: number | null,
  { mode, rounding }: { readonly mode: VatMode; readonly rounding: Rounding },
): number[] {
  if (rate === null || mode === 'none') return amounts.map(() => 0);
  const points = wholeNumber(rate, 'a rate');
  if (points < 0n || points > WHOLE) throw new RangeError(`a rate of ${rate} basis points is not from 0 to ${WHOLE}`);
  const exact = amounts.map((amount) => BigInt(amount) * points);
  const by = mode === 'included' ? WHOLE + points : WHOLE;
  const vats = rounding === 'line' ? exact.map((one) => divideHalfAway(one, by)) : roundToSum(exact, by);
  return vats.map(safeMinor);
}
