export interface YearCount {
  readonly year: number;
  readonly count: number;
}

/** How many requests were filed in each year from the first to the last, the newest first; years without any count too. */
export function requestsPerYear(instants: readonly string[]): readonly YearCount[] {
  const years = instants.map((instant) => new Date(instant).getFullYear());
  if (years.length === 0) return [];
  const last = Math.max(...years);
  const span = last - Math.min(...years) + 1;
  return Array.from({ length: span }, (_, back) => {
    const year = last - back;
    return { year, count: years.filter((each) => each === year).length };
  });
}
