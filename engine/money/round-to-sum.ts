import { divideHalfAway } from './divide-half-away.ts';

/**
 * Whole numbers as near to the exact shares `numerators / denominator` as their sum allows: each is its share rounded down or
 * up, and together they make the exact sum, rounded once, halves away from zero. What is left over after rounding down goes
 * to the largest fractions, of equal ones to the first. The denominator is above zero. Shares of the other sign give the same
 * numbers with the other sign.
 */
export function roundToSum(numerators: readonly bigint[], denominator: bigint): bigint[] {
  const exact = numerators.reduce((total, numerator) => total + numerator, 0n);
  // Rounding down is not symmetric, so that the first share that is not nought is always made to be above it.
  const negative = (numerators.find((numerator) => numerator !== 0n) ?? 0n) < 0n;
  const shares = numerators.map((numerator, at) => {
    const upright = negative ? -numerator : numerator;
    const fraction = ((upright % denominator) + denominator) % denominator;
    return { at, whole: (upright - fraction) / denominator, fraction };
  });
  const target = divideHalfAway(negative ? -exact : exact, denominator);
  const left = Number(target - shares.reduce((total, { whole }) => total + whole, 0n));
  const raised = new Set(
    shares
      .toSorted((a, b) => Number(b.fraction > a.fraction) - Number(b.fraction < a.fraction) || a.at - b.at)
      .slice(0, left)
      .map(({ at }) => at),
  );
  return shares.map(({ at, whole }) => {
    const rounded = raised.has(at) ? whole + 1n : whole;
    return negative ? -rounded : rounded;
  });
}
