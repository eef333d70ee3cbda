import { type Json, sameJson } from './json.ts';
import type { StateView, WorkflowView } from './workflow-view.ts';

/**
 * True when two views say the same and at most places and remarks differ. Views keep the objects of what did not change, so
 * this looks at no more than identities for the most part; false where it would have to look deeper.
 */
export function sameMeaning(a: WorkflowView, b: WorkflowView): boolean {
  if (a === b) return true;
  return (
    a.machineId === b.machineId &&
    sameRest(a, b) &&
    sameList(a.transitions, b.transitions, Object.is) &&
    sameList(a.states, b.states, sameState)
  );
}

/** What of the definition is neither machine nor drawing. */
function sameRest({ workflow: a, ...one }: WorkflowView, { workflow: b, ...other }: WorkflowView): boolean {
  return (
    a.machine === b.machine &&
    a.statuses === b.statuses &&
    a.primary === b.primary &&
    a.title === b.title &&
    a.description === b.description &&
    (one.delays === other.delays || sameJson(one.delays as unknown as Json, other.delays as unknown as Json)) &&
    sameJson(one.delayOrigin, other.delayOrigin)
  );
}

function sameState(a: StateView, b: StateView): boolean {
  return (
    a === b ||
    (a.config === b.config &&
      a.key === b.key &&
      a.kind === b.kind &&
      a.parent === b.parent &&
      a.initial === b.initial &&
      a.origin === b.origin &&
      sameList(a.children, b.children, Object.is) &&
      sameList(a.changed, b.changed, Object.is))
  );
}

function sameList<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return a === b || (a.length === b.length && a.every((each, index) => same(each, b[index] as T)));
}
