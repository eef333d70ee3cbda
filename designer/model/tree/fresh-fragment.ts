import type { DelayConfig, StateConfig, TransitionConfig, Trigger } from '../../../engine/language/index.ts';
import type { Fragment } from '../fragment.ts';
import { type Json, sameJson } from '../json.ts';
import { freeId } from '../new-ids.ts';
import { put } from '../text-order.ts';
import type { Point } from '../workflow-command.ts';
import { outlineFor } from './outline-for.ts';
import { withTransition } from './place-transition.ts';

/** A copied part made ready for one workflow: nothing in it has a name that is taken there. */
export interface FreshFragment {
  /** With their transitions inside. */
  readonly states: readonly StateConfig[];
  /** The delays that the workflow does not have yet. */
  readonly delays: Readonly<Record<string, DelayConfig>>;
  readonly positions: Readonly<Record<string, Point>>;
}

type Delays = Readonly<Record<string, DelayConfig>>;

/**
 * Gives the states and transitions of a fragment free ids, and its delays free keys where the workflow has others of their
 * name; all that names them within the fragment follows. The outermost states come to stand at `at`.
 */
export function freshFragment(fragment: Fragment, used: Iterable<string>, delays: Delays, at: Point): FreshFragment {
  const taken = new Set(used);
  const rename = (id: string): string => {
    const free = freeId(id, taken);
    taken.add(free);
    return free;
  };
  const ids = new Map<string, string>();
  for (const state of fragment.states)
    for (const { id } of outlineFor(state).states) ids.set(id, ids.get(id) ?? rename(id));
  const keys = delayKeys(fragment.delays, delays);
  const leaving = new Map<string, { trigger: Trigger; transition: TransitionConfig }[]>();
  for (const { from, trigger, transition } of fragment.transitions) {
    const renamed = { ...withNewTarget(transition, ids), id: rename(transition.id) };
    const set = 'after' in trigger ? { after: keys.get(trigger.after) ?? trigger.after } : trigger;
    leaving.set(from, [...(leaving.get(from) ?? []), { trigger: set, transition: renamed }]);
  }

  function fresh(state: StateConfig): StateConfig {
    const named = { ...withNewTarget(state, ids), id: ids.get(state.id) ?? state.id };
    const inner = named.states === undefined ? named : withStates(named, named.states);
    return (leaving.get(state.id) ?? []).reduce(
      (next, { trigger, transition }) => withTransition(next, trigger, transition, undefined),
      inner,
    );
  }

  /** A key that was the id of its state follows it. */
  function withStates(state: StateConfig, states: Record<string, StateConfig>): StateConfig {
    const keyOf = (key: string): string => (states[key]?.id === key ? (ids.get(key) ?? key) : key);
    const entries = Object.entries(states).map(([key, child]) => [keyOf(key), fresh(child)] as const);
    const next = { ...state, states: Object.fromEntries(entries) };
    return state.initial === undefined ? next : { ...next, initial: keyOf(state.initial) };
  }

  const missing = Object.entries(fragment.delays).map(([key, delay]) => [keys.get(key) ?? key, delay] as const);
  return {
    states: fragment.states.map(fresh),
    delays: Object.fromEntries(missing.filter(([key]) => !Object.hasOwn(delays, key))),
    positions: positionsAt(fragment, ids, at),
  };
}

function withNewTarget<T extends StateConfig | TransitionConfig>(config: T, ids: ReadonlyMap<string, string>): T {
  const target = config.target === undefined ? undefined : ids.get(config.target.slice(1));
  return put<StateConfig | TransitionConfig, 'target'>(config, 'target', target && `#${target}`) as T;
}

/** The same delay is shared; another of that name gets a free key. */
function delayKeys(copied: Delays, present: Delays): Map<string, string> {
  const taken = new Set([...Object.keys(present), ...Object.keys(copied)]);
  return new Map(
    Object.entries(copied).map(([key, delay]) => {
      const there = Object.hasOwn(present, key) ? present[key] : undefined;
      if (there === undefined || sameJson(there as unknown as Json, delay as unknown as Json)) return [key, key];
      const free = freeId(key, taken);
      taken.add(free);
      return [key, free];
    }),
  );
}

const STEP = 24;

function positionsAt(
  { states, positions }: Fragment,
  ids: ReadonlyMap<string, string>,
  at: Point,
): Record<string, Point> {
  const tops = new Set(states.map(({ id }) => id));
  const placed = states.flatMap(({ id }) => (positions[id] === undefined ? [] : [positions[id]]));
  const corner = { x: Math.min(...placed.map(({ x }) => x)), y: Math.min(...placed.map(({ y }) => y)) };
  const inner = Object.entries(positions).filter(([id]) => !tops.has(id));
  const outer = states.map(({ id }, index): [string, Point] => {
    const was = positions[id];
    if (was === undefined) return [id, { x: at.x + index * STEP, y: at.y + index * STEP }];
    return [id, { x: at.x + was.x - corner.x, y: at.y + was.y - corner.y }];
  });
  return Object.fromEntries([...outer, ...inner].map(([id, point]) => [ids.get(id) ?? id, point]));
}
