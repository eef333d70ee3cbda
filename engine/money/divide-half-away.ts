/**
 * `numerator / denominator` rounded to a whole number, halves away from zero. The denominator is above zero. Works on big
 * numbers, so nothing is lost on the way.
 */
export function divideHalfAway(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n;
  const whole = ((negative ? -numerator : numerator) * 2n + denominator) / (denominator * 2n);
  return negative ? -whole : whole;
}
