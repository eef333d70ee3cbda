import { type Found, inMachine, inState, inTransition } from './place-in-machine.ts';
import { inner, rest } from './pointer.ts';
import type { Element, ElementType, Place, PlacedDefinition } from './place.ts';

/**
 * Where a JSON pointer into a definition leads, as people see it: the state or transition to choose on the canvas, the
 * entry of a list, the part of a form. Never throws, whatever the definition holds: what cannot be followed is left to
 * the nearest thing around it.
 */
export function placeOf(path: string, { kind, id, value }: PlacedDefinition): Place {
  const steps = path
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const { operation, element, steps: left } = found(kind, value, steps);
  return {
    kind,
    id,
    ...(element === undefined ? {} : { element }),
    ...(left.length === 0 ? {} : { field: rest(left) }),
    ...(operation === undefined ? {} : { operation }),
  };
}

function found(kind: Place['kind'], value: unknown, steps: readonly string[]): Found & { operation?: number } {
  if (kind === 'workflow') return inWorkflow(value, steps);
  if (kind === 'workflow-overlay') return inOverlay(value, steps);
  return inLists(kind, value, steps);
}

function inWorkflow(value: unknown, steps: readonly string[]): Found {
  const [first, second] = steps;
  if (first === 'machine') return inMachine(inner(value, 'machine'), steps.slice(1), steps);
  if (second === undefined) return { steps };
  if (first === 'delays') return { element: { type: 'delay', id: second }, steps: steps.slice(2) };
  return first === 'layout' ? { element: { type: 'state', id: second }, steps } : { steps };
}

/** What an operation is about, or the part of what it adds that the steps lead to. */
function inOverlay(value: unknown, steps: readonly string[]): Found & { operation?: number } {
  const [first, index] = steps;
  if (first !== 'operations' || index === undefined) return inWorkflow(value, steps);
  const operation = Number(index);
  const told = inner(inner(value, 'operations'), index);
  const inside = steps.slice(2);
  if (inside[0] === 'state' && typeof inner(told, 'state') === 'object')
    return { ...inState(inner(told, 'state'), inside.slice(1), ''), operation };
  if (inside[0] === 'transition' && typeof inner(told, 'transition') === 'object')
    return { ...inTransition(inner(told, 'transition'), inside.slice(1)), operation };
  return { element: aboutOf(told, index), steps: inside, operation };
}

/** The element that an operation adds, sets or disables; the operation itself when it does not say. */
function aboutOf(operation: unknown, index: string): Element {
  const named = (type: ElementType, ...keys: string[]): Element | null => {
    const id = keys.reduce<unknown>((at, key) => inner(at, key), operation);
    return typeof id === 'string' ? { type, id } : null;
  };
  const itself: Element = { type: 'operation', id: index };
  switch (inner(operation, 'op')) {
    case 'addState':
      return named('state', 'state', 'id') ?? itself;
    case 'addTransition':
      return named('transition', 'transition', 'id') ?? itself;
    case 'setState':
      return named('state', 'id') ?? itself;
    case 'setTransition':
      return named('transition', 'id') ?? itself;
    case 'disable':
      return named('state', 'state') ?? named('transition', 'transition') ?? itself;
    default:
      return named('delay', 'key') ?? itself;
  }
}

/** Lists of each kind whose entries are elements, with the property that names an entry; without one its number does. */
const LISTS: Readonly<Partial<Record<Place['kind'], Readonly<Record<string, readonly [ElementType, string?]>>>>> = {
  statuses: { statuses: ['status', 'id'], stages: ['stage', 'id'] },
  fields: { fields: ['field', 'id'] },
  checklist: { items: ['item', 'id'] },
  role: { grants: ['grant'] },
  notification: { to: ['recipient'] },
  scenario: { steps: ['step'] },
  demo: { people: ['person', 'id'], clients: ['client', 'code'], groups: ['group', 'id'], requests: ['request'] },
};

function inLists(kind: Place['kind'], value: unknown, steps: readonly string[]): Found {
  const [list = '', index, third] = steps;
  if (kind === 'scenario' && list === 'given' && index === 'people' && third !== undefined)
    return { element: { type: 'person', id: third }, steps: steps.slice(3) };
  const lists = LISTS[kind] ?? {};
  const entry = Object.hasOwn(lists, list) ? lists[list] : undefined;
  if (entry === undefined || index === undefined) return { steps };
  const [type, key] = entry;
  const name = key === undefined ? undefined : inner(inner(inner(value, list), index), key);
  return { element: { type, id: typeof name === 'string' ? name : index }, steps: steps.slice(2) };
}
