/** An axis on which constants lie: `unit` is a human step, `whole` says that nothing lies between n and n + 1. */
export interface Axis {
  readonly unit: number;
  readonly whole: boolean;
  /** Where to look when no rule names a constant. */
  readonly start: number;
}

/**
 * Every constant, and up to `spread` points in each interval below, between and above them. `spread` is the number of
 * facts that are compared with each other: so many may lie in one interval, in any order.
 */
export function points(constants: readonly number[], axis: Axis, spread: number): number[] {
  const sorted = [...new Set(constants)].toSorted((a, b) => a - b);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return steps(axis.start, axis.unit, spread);
  const inner = sorted.flatMap((low, index) => {
    const high = sorted[index + 1];
    return high === undefined ? [low] : [low, ...between(low, high, axis, spread)];
  });
  return [
    ...steps(first - axis.unit, -axis.unit, spread).toReversed(),
    ...inner,
    ...steps(last + axis.unit, axis.unit, spread),
  ];
}

function steps(start: number, by: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => start + by * index);
}

function between(low: number, high: number, { unit, whole }: Axis, count: number): number[] {
  const human = steps(low + unit, unit, count).filter((point) => point < high);
  if (whole || human.length === count) return human;
  return steps(1, 1, count).map((part) => low + ((high - low) * part) / (count + 1));
}
