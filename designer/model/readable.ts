import {
  KIND_SCHEMAS,
  type StateConfig,
  type WorkflowDefinition,
  type WorkflowOverlayDefinition,
} from '../../engine/language/index.ts';
import { isList, isObject, type Json, type JsonObject } from './json.ts';

/**
 * True when a workflow can be drawn and edited. A draft may be unfinished in many ways, and its text can be typed by hand:
 * this asks only for the skeleton (states with ids, lists of transitions with ids), not for what the schema says.
 */
export function isReadableWorkflow(value: unknown): value is WorkflowDefinition {
  if (!isObject(value as Json)) return false;
  const { id, machine, delays, layout, lines, notes } = value as JsonObject;
  return (
    typeof id === 'string' &&
    isReadableState(machine) &&
    [delays, layout, notes].every((each) => isMapOf(each, isObject)) &&
    isMapOf(layout, isPoint) &&
    isMapOf(lines, isWay) &&
    isMapOf(notes, isPoint)
  );
}

/** As `isReadableWorkflow`, for an overlay. */
export function isReadableOverlay(value: unknown): value is WorkflowOverlayDefinition {
  if (!isObject(value as Json)) return false;
  const { operations, layout, lines, notes } = value as JsonObject;
  return (
    isList(operations) &&
    operations.every(isReadableOperation) &&
    isMapOf(layout, isPoint) &&
    isMapOf(lines, isWay) &&
    isMapOf(notes, isPoint)
  );
}

const readable = new WeakSet<object>();

/** True for a state with all inside it of which an outline can be made. */
export function isReadableState(value: unknown): value is StateConfig {
  const state = value as Json | undefined;
  if (!isObject(state)) return false;
  if (readable.has(state)) return true;
  const { id, type, initial, history, target, meta, states, on, after, always, onDone, entry, exit } = state;
  const fits =
    typeof id === 'string' &&
    [type, initial, history, target].every((each) => each === undefined || typeof each === 'string') &&
    (type === undefined || KINDS.has(type as string)) &&
    (meta === undefined || isObject(meta)) &&
    [entry, exit].every((each) => isListOf(each, isObject)) &&
    [always, onDone].every((each) => isListOf(each, isTransition)) &&
    [on, after].every((map) => isMapOf(map, (list) => isListOf(list, isTransition))) &&
    isMapOf(states, isReadableState);
  if (fits) readable.add(state);
  return fits;
}

const KINDS: ReadonlySet<string> = new Set(['atomic', 'compound', 'parallel', 'final', 'history']);

/** True for a transition with an id. */
export function isTransition(value: Json): boolean {
  if (!isObject(value)) return false;
  const { id, target, meta, actions } = value;
  return (
    typeof id === 'string' &&
    (target === undefined || typeof target === 'string') &&
    (meta === undefined || isObject(meta)) &&
    isListOf(actions, isObject)
  );
}

function isReadableOperation(value: Json): boolean {
  if (!isObject(value)) return false;
  const { op, id, state, transition, trigger, key, path, parent, delay, to } = value;
  if (op === 'addState') return isReadableState(state) && (parent === undefined || typeof parent === 'string');
  if (op === 'addTransition') {
    return typeof state === 'string' && isTransition(transition ?? null) && isTrigger(trigger);
  }
  if (op === 'setState' || op === 'setTransition') return typeof id === 'string' && PATHS[op].has(path as string);
  if (op === 'disable') return typeof (state ?? transition) === 'string';
  if (op === 'addDelay') return typeof key === 'string' && isObject(delay);
  return op === 'setDelay' && typeof key === 'string' && isObject(to);
}

const { setState, setTransition } = KIND_SCHEMAS['workflow-overlay'].$defs;
const PATHS: Readonly<Record<'setState' | 'setTransition', ReadonlySet<string>>> = {
  setState: new Set(setState.properties.path.enum),
  setTransition: new Set(setTransition.properties.path.enum),
};

/** True for what sets a transition off: one thing, named. */
export function isTrigger(value: Json | undefined): boolean {
  if (!isObject(value) || Object.keys(value).length !== 1) return false;
  const { on, after, always, onDone } = value;
  return typeof (on ?? after) === 'string' || (always ?? onDone) === true;
}

/** True for a place on the drawing. */
export function isPoint(value: Json): boolean {
  return isObject(value) && typeof value['x'] === 'number' && typeof value['y'] === 'number';
}

/** True for the way of a line. */
function isWay(value: Json): boolean {
  return isList(value) && value.every((each) => typeof each === 'number');
}

function isListOf(value: Json | undefined, fits: (each: Json) => boolean): boolean {
  return value === undefined || (isList(value) && value.every(fits));
}

function isMapOf(value: Json | undefined, fits: (each: Json) => boolean): boolean {
  return value === undefined || (isObject(value) && Object.values(value).every(fits));
}
