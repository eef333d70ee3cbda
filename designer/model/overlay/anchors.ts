import type { OverlayOperation } from '../../../engine/language/index.ts';
import { outlineFor } from '../tree/outline-for.ts';
import type { Ground, Operations } from './ground.ts';

type Added = Extract<OverlayOperation, { op: 'addState' | 'addTransition' }>;

/**
 * The operations in which those that stand by one of these elements stand by the next one that stays: it is about to go or
 * to move.
 */
export function anchoredElsewhere(
  ground: Ground,
  operations: Operations,
  op: Added['op'],
  going: ReadonlySet<string>,
): Operations {
  const next = operations.map((operation, number) => {
    if ((operation.op !== 'addState' && operation.op !== 'addTransition') || operation.op !== op) return operation;
    const anchor = operation.before ?? operation.after;
    if (anchor === undefined || !going.has(anchor)) return operation;
    const neighbour = followers(ground, operation).find(
      (id) => !going.has(id) && isThere(ground, operation, id, number),
    );
    return anchored(operation, neighbour);
  });
  return next.every((each, index) => each === operations[index]) ? operations : next;
}

/** The operation standing before this element, or last. */
export function anchored<T extends Added>(operation: T, before: string | undefined): T {
  const { before: _before, after: _after, ...rest } = operation;
  if (before === undefined) return rest as unknown as T;
  const { state, transition, trigger, ...head } = rest as Readonly<Record<string, unknown>>;
  // In the order of the schema: what it is and where, the anchor, then what is added.
  const place = operation.op === 'addState' ? { before, state } : { state, trigger, before, transition };
  return { ...head, ...place } as unknown as T;
}

/** The ids behind what the operation added, as these clients have them. */
function followers({ effect: { outline } }: Ground, operation: Added): string[] {
  const id = operation.op === 'addState' ? operation.state.id : operation.transition.id;
  if (operation.op === 'addTransition') {
    const list = outline.transitionById.get(id)?.list.map((each) => each.id) ?? [];
    return list.slice(list.indexOf(id) + 1);
  }
  const siblings = outline.stateById.get(id)?.parent?.children.map((each) => each.id) ?? [];
  return siblings.slice(siblings.indexOf(id) + 1);
}

/** True when the element is there before operation `number`: the base has it, or an earlier operation added it. */
function isThere({ effect }: Ground, { op }: Added, id: string, number: number): boolean {
  const added = (op === 'addState' ? effect.addedStates : effect.addedTransitions).get(id);
  return added === undefined || added < number;
}

/**
 * The operations in an order in which each finds what it builds on: what adds a state or a candidate comes before what goes
 * inside it, stands by it or changes it.
 */
export function inOrder(operations: Operations): Operations {
  const rest = [...operations];
  // Nothing can build on itself, so each operation moves at most once past each other one.
  for (let at = 0, moves = rest.length ** 2; at < rest.length; ) {
    const places = placesOf(rest);
    const first = rest.findIndex((each, index) => index >= at && lastGround(each, places) > index);
    if (first < 0 || moves === 0) break;
    const operation = rest[first] as OverlayOperation;
    rest.splice(lastGround(operation, places) + 1, 0, operation);
    rest.splice(first, 1);
    at = first;
    moves -= 1;
  }
  return rest.every((each, index) => each === operations[index]) ? operations : rest;
}

/** Which operation adds which state or transition. */
function placesOf(operations: Operations): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  operations.forEach((operation, number) => {
    if (operation.op === 'addTransition') places.set(`transition ${operation.transition.id}`, number);
    if (operation.op !== 'addState') return;
    const { states, transitions } = outlineFor(operation.state);
    for (const { id } of states) places.set(`state ${id}`, number);
    for (const { id } of transitions) places.set(`transition ${id}`, number);
  });
  return places;
}

function lastGround(operation: OverlayOperation, places: ReadonlyMap<string, number>): number {
  return Math.max(-1, ...groundsOf(operation).map((name) => places.get(name) ?? -1));
}

function groundsOf(operation: OverlayOperation): string[] {
  switch (operation.op) {
    case 'addState':
      return [`state ${operation.parent}`, `state ${operation.before ?? operation.after}`];
    case 'addTransition':
      return [`state ${operation.state}`, `transition ${operation.before ?? operation.after}`];
    case 'setState':
      return [`state ${operation.id}`];
    case 'setTransition':
      return [`transition ${operation.id}`];
    case 'disable':
      return [`state ${operation.state}`, `transition ${operation.transition}`];
    case 'addDelay':
    case 'setDelay':
      return [];
  }
}
