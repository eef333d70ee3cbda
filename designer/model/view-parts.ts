import type { OutlineState, StateConfig, TransitionConfig, Trigger } from '../../engine/language/index.ts';
import { sameTrigger } from './tree/candidates.ts';
import type { Point } from './workflow-command.ts';
import type { Origin, StateView, TransitionView } from './workflow-view.ts';

/** What an overlay did to an element. */
export interface Doing {
  readonly origin: Origin;
  readonly changed: readonly string[];
}

export const AS_IT_IS: Doing = { origin: 'base', changed: [] };

const states = new WeakMap<StateConfig, StateView>();
const transitions = new WeakMap<TransitionConfig, TransitionView>();

/** The view of a state; the same object as before while all in it is the same. `children` are ids. */
export function stateView(
  { id, key, kind, parent, config }: OutlineState,
  children: readonly string[],
  { origin, changed }: Doing,
  position: Point | null,
): StateView {
  const view: StateView = {
    id,
    key,
    kind,
    parent: parent === null || parent.parent === null ? null : parent.id,
    children,
    config,
    origin,
    changed,
    initial:
      origin !== 'disabled' && kind !== 'history' && (parent?.kind === 'parallel' || parent?.config.initial === key),
    position,
  };
  const last = states.get(config);
  if (last !== undefined && sameParts(last, view)) return last;
  states.set(config, view);
  return view;
}

/** The view of a transition; the same object as before while all in it is the same. */
export function transitionView(
  config: TransitionConfig,
  place: { readonly from: string; readonly trigger: Trigger; readonly index: number; readonly of: number },
  { origin, changed }: Doing,
  isState: (id: string) => boolean,
): TransitionView {
  const target = config.target?.slice(1) ?? null;
  const last = transitions.get(config);
  const trigger = last !== undefined && sameTrigger(last.trigger, place.trigger) ? last.trigger : place.trigger;
  const broken = target !== null && !isState(target);
  const view: TransitionView = { id: config.id, ...place, trigger, target, broken, config, origin, changed };
  if (last !== undefined && sameParts(last, view)) return last;
  transitions.set(config, view);
  return view;
}

/** The first of each id. */
export function firstById<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const each of list) if (!map.has(each.id)) map.set(each.id, each);
  return map;
}

function sameParts<T extends object>(a: T, b: T): boolean {
  return (Object.keys(b) as (keyof T)[]).every((key) => same(a[key], b[key]));
}

/** Lists of ids and points are compared by what they hold; configurations by identity. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, index) => each === b[index]);
  if (isPoint(a) && isPoint(b)) return a.x === b.x && a.y === b.y;
  return false;
}

const isPoint = (value: unknown): value is Point => typeof value === 'object' && value !== null && 'x' in value;
