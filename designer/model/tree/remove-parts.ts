import type { OutlineState, StateConfig, TransitionConfig } from '../../../engine/language/index.ts';
import { put, TEXT_ORDER } from '../text-order.ts';
import { outlineFor, type Tree } from './outline-for.ts';

/** What goes when parts of a tree go: with a state all inside it and every transition that leads there. */
export interface Doomed {
  readonly states: ReadonlySet<StateConfig>;
  readonly transitions: ReadonlySet<TransitionConfig>;
  /** Ids of states that lead nowhere from now on. */
  readonly ids: ReadonlySet<string>;
}

/**
 * Looks up all that goes with these. A state that keeps only history states inside loses those too; when that is the machine,
 * it is among the doomed.
 */
export function doomedWith(tree: Tree, states: readonly string[], transitions: readonly string[]): Doomed {
  const outline = outlineFor(tree);
  const gone = new Set<OutlineState>();
  const take = (state: OutlineState): void => {
    gone.add(state);
    state.children.forEach(take);
  };
  for (const id of states) {
    const state = outline.stateById.get(id);
    if (state !== undefined) take(state);
  }
  for (const { parent } of gone) {
    if (parent === null || gone.has(parent) || parent.children.some((each) => isPlain(each) && !gone.has(each)))
      continue;
    if (parent.parent === null) gone.add(parent);
    parent.children.forEach(take);
  }
  const configs = new Set([...gone].map(({ config }) => config));
  const ids = new Set(
    [...gone].map(({ id }) => id).filter((id) => configs.has(outline.stateById.get(id)?.config as StateConfig)),
  );
  const wanted = new Set(transitions.map((id) => outline.transitionById.get(id)?.config));
  const arrows = outline.transitions.filter(
    ({ config, state }) => wanted.has(config) || gone.has(state) || leadsTo(config.target, ids),
  );
  return { states: configs, ids, transitions: new Set(arrows.map(({ config }) => config)) };
}

/** The tree without the doomed. What keeps no state inside becomes atomic; what began there begins in the next one. */
export function removeParts(tree: Tree, doomed: Doomed): Tree {
  let next = withoutTransitions(tree, doomed.transitions);
  if (next.target !== undefined && leadsTo(next.target, doomed.ids)) next = put(next, 'target', undefined);
  return withoutChildren(next, doomed);
}

function withoutChildren(state: StateConfig, doomed: Doomed): StateConfig {
  const { states } = state;
  if (states === undefined) return state;
  const entries = Object.entries(states);
  const rest = entries.filter(([, child]) => !doomed.states.has(child));
  if (rest.length === 0 && entries.length > 0) return closed(state);
  const kept = rest.map(([key, child]) => [key, removeParts(child, doomed)] as const);
  if (kept.length === entries.length && kept.every(([key, child]) => states[key] === child)) return state;
  const next = put(state, 'states', Object.fromEntries(kept));
  const first = state.initial === undefined ? undefined : states[state.initial];
  if (first === undefined || !doomed.states.has(first)) return next;
  return put(
    next,
    'initial',
    heirOf(state, (child) => !doomed.states.has(child)),
    TEXT_ORDER.state,
  );
}

/** The key of the state in which `state` begins when that where it began stays no longer: the next one, or else the one before. */
export function heirOf(state: StateConfig, stays: (child: StateConfig) => boolean): string | undefined {
  const entries = Object.entries(state.states ?? {});
  const at = entries.findIndex(([key]) => key === state.initial);
  const may = ([, child]: readonly [string, StateConfig]): boolean => stays(child) && isBeginning(child);
  return (entries.slice(at + 1).find(may) ?? entries.slice(0, Math.max(at, 0)).findLast(may))?.[0];
}

/** A state that keeps none inside. */
export function closed(state: StateConfig): StateConfig {
  const { states: _states, initial: _initial, ...rest } = state;
  return rest.type === 'compound' || rest.type === 'parallel'
    ? put<StateConfig, 'type'>(rest, 'type', undefined)
    : rest;
}

function withoutTransitions(state: StateConfig, gone: ReadonlySet<TransitionConfig>): StateConfig {
  let next = state;
  for (const key of ['on', 'after'] as const) {
    const map = state[key];
    if (map === undefined || !Object.values(map).some((list) => list.some((each) => gone.has(each)))) continue;
    const entries = Object.entries(map).flatMap(([name, list]): [string, TransitionConfig[]][] => {
      const rest = list.filter((each) => !gone.has(each));
      return rest.length === list.length ? [[name, list]] : rest.length === 0 ? [] : [[name, rest]];
    });
    next = put(next, key, entries.length === 0 ? undefined : Object.fromEntries(entries));
  }
  for (const key of ['always', 'onDone'] as const) {
    const rest = state[key]?.filter((each) => !gone.has(each));
    if (rest === undefined || rest.length === state[key]?.length) continue;
    next = put(next, key, rest.length === 0 ? undefined : rest);
  }
  return next;
}

const isPlain = ({ kind }: OutlineState): boolean => kind !== 'history';
const isBeginning = ({ type, history }: StateConfig): boolean => type !== 'history' && history === undefined;
const leadsTo = (target: string | undefined, ids: ReadonlySet<string>): boolean =>
  target !== undefined && ids.has(target.slice(1));
