import { safeMinor } from './safe-minor.ts';

/** The sum of amounts in minor units of one currency. Fails with RangeError when it is too large. */
export function sum(amounts: readonly number[]): number {
  return safeMinor(amounts.reduce((total, amount) => total + BigInt(amount), 0n));
}
