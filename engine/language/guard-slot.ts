import type { FactValue, Facts } from './facts.ts';
import { holds, type Rule, rulePaths } from './rules/index.ts';

/** What the guard of a machine sees while one step runs, and what it read. */
export interface GuardSlot {
  facts: Facts;
  readonly reads: Map<string, FactValue>;
  /** The first rule that could not be evaluated; XState wraps the error and loses it. */
  failure: unknown;
}

let current: GuardSlot | null = null;
const paths = new WeakMap<object, readonly string[]>();

/**
 * Runs `work` while guards see `slot`. Synchronous on purpose: XState guards see only context and event, machines are
 * shared by all requests, so the facts of the one running step stand in this one place, and never across an await.
 */
export function withGuardSlot<T>(slot: GuardSlot, work: () => T): T {
  const outer = current;
  current = slot;
  try {
    return work();
  } finally {
    current = outer;
  }
}

/** The one guard implementation of every machine. Without a slot it is false: XState may ask at any time. */
export function guardRule(_: unknown, rule: Rule): boolean {
  if (current === null) return false;
  recordReads(current, rule);
  try {
    return holds(rule, current.facts);
  } catch (error) {
    current.failure ??= error;
    throw error;
  }
}

function recordReads(slot: GuardSlot, rule: Rule): void {
  for (const path of pathsOf(rule)) {
    if (!slot.reads.has(path)) slot.reads.set(path, factAt(slot.facts, path));
  }
}

/** The fact paths a rule reads, computed once per rule object. */
export function pathsOf(rule: Rule): readonly string[] {
  if (typeof rule !== 'object' || rule === null) return [];
  let known = paths.get(rule);
  if (known === undefined) {
    known = rulePaths(rule);
    paths.set(rule, known);
  }
  return known;
}

/** The value of a fact by its dotted path; null when it is not there. Own properties only. */
export function factAt(facts: Facts, path: string): FactValue {
  let value: unknown = facts;
  for (const key of path.split('.')) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return null;
    value = (value as Record<string, unknown>)[key];
  }
  return (value ?? null) as FactValue;
}
