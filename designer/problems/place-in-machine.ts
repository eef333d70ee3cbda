import type { Element } from './place.ts';
import { inner } from './pointer.ts';

/** An element, and the steps that are left below it. */
export interface Found {
  readonly element?: Element;
  readonly steps: readonly string[];
}

/** Transitions by event or delay stand in a map of lists, the others in a list. */
const DEPTH: ReadonlyMap<string, number> = new Map([
  ['on', 2],
  ['after', 2],
  ['always', 1],
  ['onDone', 1],
]);

/** Inside a machine; what belongs to the machine itself belongs to the workflow, with all of its `steps`. */
export function inMachine(machine: unknown, steps: readonly string[], all: readonly string[]): Found {
  return inside(machine, steps) ?? { steps: all };
}

/** Inside a state, which is meant itself when nothing in it is. `key` names it while it has no id. */
export function inState(state: unknown, steps: readonly string[], key: string): Found {
  const id = inner(state, 'id');
  const element: Element = { type: 'state', id: typeof id === 'string' ? id : key };
  return inside(state, steps) ?? { element, steps };
}

/** Inside a transition. */
export function inTransition(transition: unknown, steps: readonly string[]): Found {
  const id = inner(transition, 'id');
  return { ...(typeof id === 'string' ? { element: { type: 'transition', id } } : {}), steps };
}

function inside(state: unknown, steps: readonly string[]): Found | null {
  const [first = '', second] = steps;
  if (first === 'states' && second !== undefined)
    return inState(inner(inner(state, 'states'), second), steps.slice(2), second);
  const depth = DEPTH.get(first);
  if (depth === undefined || steps.length <= depth) return null;
  const transition = steps.slice(0, depth + 1).reduce<unknown>((at, step) => inner(at, step), state);
  const found = inTransition(transition, steps.slice(depth + 1));
  return found.element === undefined ? null : found;
}
