/** Three digits of a number and how many thousands they are multiplied by: 2 for millions. */
export interface Triple {
  readonly hundreds: number;
  /** 0 to 99. */
  readonly rest: number;
  readonly scale: number;
}

/** The digits of a number that is not below zero by threes, the highest first, without those that are nought. */
export function triples(number: bigint): Triple[] {
  const found: Triple[] = [];
  for (let [left, scale] = [number, 0]; left > 0n; left /= 1000n, scale += 1) {
    const three = Number(left % 1000n);
    if (three > 0) found.unshift({ hundreds: Math.trunc(three / 100), rest: three % 100, scale });
  }
  return found;
}
