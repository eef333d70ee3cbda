import type { Problem } from '../../engine/language/index.ts';

export interface ProblemCount {
  readonly errors: number;
  readonly warnings: number;
}

export const NO_PROBLEMS: ProblemCount = { errors: 0, warnings: 0 };

/** How many problems each file has. */
export function countByFile(problems: readonly Problem[]): ReadonlyMap<string, ProblemCount> {
  const counts = new Map<string, ProblemCount>();
  for (const { file, severity } of problems) {
    const { errors, warnings } = counts.get(file) ?? NO_PROBLEMS;
    const isError = severity === 'error';
    counts.set(file, { errors: errors + (isError ? 1 : 0), warnings: warnings + (isError ? 0 : 1) });
  }
  return counts;
}

/** Of several files together. */
export function together(counts: readonly ProblemCount[]): ProblemCount {
  return counts.reduce(
    (sum, { errors, warnings }) => ({ errors: sum.errors + errors, warnings: sum.warnings + warnings }),
    NO_PROBLEMS,
  );
}
