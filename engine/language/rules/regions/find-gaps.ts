import { holds } from '../evaluate/holds.ts';
import type { FactTypes } from '../fact-type.ts';
import type { Rule } from '../rule.ts';
import { RuleError } from '../rule-error.ts';
import { type Assignment, factsFrom } from './facts-from.ts';
import { regionSamples } from './region-samples.ts';

/** What is odd about the branches of one choice; `i` and `j` are indexes of branches. */
export interface Gaps {
  /** Facts for which no branch holds. */
  readonly gap?: Assignment;
  /** Facts for which two branches hold: their order decides. An unguarded branch (`true`) overlaps by intention. */
  readonly overlaps: readonly { readonly i: number; readonly j: number; readonly example: Assignment }[];
  /** Branches that hold only where an earlier one does: they are never taken. */
  readonly shadowed: readonly number[];
  /** Branches that never hold. */
  readonly impossible: readonly number[];
  /** Facts for which a branch cannot be evaluated, for example because it divides by zero. */
  readonly faults: readonly { readonly i: number; readonly example: Assignment; readonly message: string }[];
  /** All regions were looked at. If not, the examples still are true, but nothing is said about what was not found. */
  readonly analysed: boolean;
}

/** Evaluations in one analysis, about half a second of work. */
const budget = 400_000;

/**
 * Looks for gaps, overlaps, shadowed and impossible branches of an ordered choice, with the evaluator that decides in
 * production, on one sample of each region of the facts (`regionSamples`). `shadowed` and `impossible` are claims
 * about all facts, so they are empty unless `analysed`. A malformed branch leaves everything unanalysed.
 */
export function findGaps(branches: readonly Rule[], types: FactTypes): Gaps {
  const nothing: Gaps = { overlaps: [], shadowed: [], impossible: [], faults: [], analysed: false };
  const limit = Math.max(2000, Math.min(50_000, Math.floor(budget / Math.max(1, branches.length))));
  const found = attempt(() => regionSamples(branches, types, limit));
  if (found instanceof RuleError) return nothing;

  let gap: Assignment | undefined;
  const overlaps = new Map<number, { i: number; j: number; example: Assignment }>();
  const faults = new Map<number, { i: number; example: Assignment; message: string }>();
  const reached = new Set<number>();
  const possible = new Set<number>();

  for (const example of found.samples) {
    const facts = factsFrom(example);
    const holding: number[] = [];
    let failed = false;
    branches.forEach((branch, i) => {
      const outcome = attempt(() => holds(branch, facts));
      if (outcome === true) holding.push(i);
      if (!(outcome instanceof RuleError)) return;
      failed = true;
      if (!faults.has(i)) faults.set(i, { i, example, message: outcome.message });
    });
    const [first] = holding;
    if (first === undefined && !failed) gap ??= example;
    if (first !== undefined) reached.add(first);
    for (const i of holding) possible.add(i);
    const guarded = holding.filter((i) => branches[i] !== true);
    guarded.forEach((i, at) => {
      for (const j of guarded.slice(at + 1)) {
        const key = i * branches.length + j;
        if (!overlaps.has(key)) overlaps.set(key, { i, j, example });
      }
    });
  }

  const claimed = found.exact ? branches.map((_, i) => i).filter((i) => !faults.has(i)) : [];
  return {
    ...(gap === undefined ? {} : { gap }),
    overlaps: [...overlaps.entries()].toSorted(([a], [b]) => a - b).map(([, overlap]) => overlap),
    shadowed: claimed.filter((i) => possible.has(i) && !reached.has(i)),
    impossible: claimed.filter((i) => !possible.has(i)),
    faults: [...faults.values()],
    analysed: found.exact,
  };
}

function attempt<T>(action: () => T): T | RuleError {
  try {
    return action();
  } catch (error) {
    if (error instanceof RuleError) return error;
    throw error;
  }
}
