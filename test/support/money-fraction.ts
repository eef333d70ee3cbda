/** Exact fractions for the tests of money. They share no line with the code that they judge. */
export interface Fraction {
  readonly over: bigint;
  /** Above zero. */
  readonly under: bigint;
}

/** `over / under`; the second is above zero. */
export function fraction(over: bigint | number, under: bigint | number = 1): Fraction {
  return { over: BigInt(over), under: BigInt(under) };
}

/** The product of all. */
export function times(...factors: readonly Fraction[]): Fraction {
  return factors.reduce((a, b) => fraction(a.over * b.over, a.under * b.under), fraction(1));
}

/** The sum of all. */
export function plus(...parts: readonly Fraction[]): Fraction {
  return parts.reduce((a, b) => fraction(a.over * b.under + b.over * a.under, a.under * b.under), fraction(0));
}

/** The first less the second. */
export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, times(fraction(-1), b));
}

/** Below, at or above zero when the first is less than, equal to or greater than the second. */
export function compare(a: Fraction, b: Fraction): number {
  const { over } = minus(a, b);
  if (over === 0n) return 0;
  return over < 0n ? -1 : 1;
}

/** The nearest whole number; of two that are as near, the one farther from zero. */
export function nearest(exact: Fraction): number {
  let whole = exact.over / exact.under;
  const step = exact.over < 0n ? -1n : 1n;
  const distance = minus(exact, fraction(whole));
  if (compare(times(distance, distance), fraction(1, 4)) >= 0) whole += step;
  return Number(whole);
}
