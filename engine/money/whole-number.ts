/** The number, when it is a whole one that is held exactly; otherwise fails with RangeError, which says what it was. */
export function wholeNumber(number: number, what: string): bigint {
  if (!Number.isSafeInteger(number)) throw new RangeError(`${what} of ${number} is no whole number`);
  return BigInt(number);
}
