import type { DelayConfig, StateConfig } from '../../engine/language/index.ts';
import type { Fragment, FragmentTransition } from './fragment.ts';
import { put } from './text-order.ts';
import type { Point } from './workflow-command.ts';
import type { StateView, WorkflowView } from './workflow-view.ts';

/**
 * Copies states with all inside them and the transitions among them. What is switched off is not copied; an unknown id is
 * passed over, and so is a state inside another copied one, which comes with that.
 */
export function copyFragment(view: WorkflowView, stateIds: readonly string[]): Fragment {
  const wanted = new Set(stateIds);
  const live = view.states.filter(({ origin }) => origin !== 'disabled');
  const tops = live.filter((state) => wanted.has(state.id) && !above(view, state).some((id) => wanted.has(id)));
  const top = new Set(tops.map(({ id }) => id));
  const inside = live.filter((state) => top.has(state.id) || above(view, state).some((id) => top.has(id)));
  const ids = new Set(inside.map(({ id }) => id));
  const transitions = view.transitions
    .filter(
      ({ origin, from, target }) => origin !== 'disabled' && ids.has(from) && (target === null || ids.has(target)),
    )
    .map(({ from, trigger, config }): FragmentTransition => ({ from, trigger, transition: config }));
  return {
    reglament: 'fragment',
    states: tops.map(({ config }) => bare(config, ids)),
    transitions,
    delays: delaysOf(view, transitions),
    positions: positionsOf(inside),
  };
}

/** The states around a state, innermost first. */
function above(view: WorkflowView, state: StateView): string[] {
  const parent = state.parent === null ? undefined : view.stateById.get(state.parent);
  return parent === undefined ? [] : [parent.id, ...above(view, parent)];
}

/** A state without transitions, here and inside; a history state forgets a place that is not copied. */
function bare(state: StateConfig, ids: ReadonlySet<string>): StateConfig {
  const { on: _on, after: _after, always: _always, onDone: _onDone, ...rest } = state;
  const lost = rest.target !== undefined && !ids.has(rest.target.slice(1));
  const kept = lost ? put<StateConfig, 'target'>(rest, 'target', undefined) : rest;
  if (kept.states === undefined) return kept;
  const states = Object.entries(kept.states).map(([key, child]) => [key, bare(child, ids)] as const);
  return { ...kept, states: Object.fromEntries(states) };
}

function delaysOf({ delays }: WorkflowView, transitions: readonly FragmentTransition[]): Record<string, DelayConfig> {
  const named = new Set(transitions.flatMap(({ trigger }) => ('after' in trigger ? [trigger.after] : [])));
  return Object.fromEntries(Object.entries(delays).filter(([key]) => named.has(key)));
}

function positionsOf(states: readonly StateView[]): Record<string, Point> {
  return Object.fromEntries(states.flatMap(({ id, position }) => (position === null ? [] : [[id, position]])));
}
