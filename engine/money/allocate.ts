import { roundToSum } from './round-to-sum.ts';
import { safeMinor } from './safe-minor.ts';
import { wholeNumber } from './whole-number.ts';

/**
 * An amount divided by weights, by largest remainder: each part is its exact share rounded down or up, the parts make the
 * amount, and of equal remainders the first is raised. Weights may have signs, as the lines of a document may. Fails with
 * RangeError for what is no whole number, and for weights that make nought together while there is something to divide.
 */
export function allocate(amount: number, weights: readonly number[]): number[] {
  const whole = wholeNumber(amount, 'an amount');
  const parts = weights.map((weight) => wholeNumber(weight, 'a weight'));
  const total = parts.reduce((sum, part) => sum + part, 0n);
  if (whole === 0n) return weights.map(() => 0);
  if (total === 0n)
    throw new RangeError(`an amount of ${amount} cannot be divided by weights that make nought together`);
  const sign = total < 0n ? -1n : 1n;
  return roundToSum(
    parts.map((part) => part * whole * sign),
    total * sign,
  ).map(safeMinor);
}
