/** The amount as a number, which holds it exactly. Fails with RangeError beyond what a number holds exactly. */
export function safeMinor(amount: bigint): number {
  const number = Number(amount);
  if (!Number.isSafeInteger(number)) throw new RangeError(`an amount of ${amount} minor units is too large`);
  return number;
}
