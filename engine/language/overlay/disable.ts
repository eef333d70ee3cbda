import type { Disable, StateConfig, TransitionConfig } from '../definitions.generated.ts';
import { lineage, type OutlineState } from '../outline.ts';
import { isFault, type OverlayFault, type Workbench } from './workbench.ts';

/** Takes away a transition, or a state with all inside it. What still leads there is found at the end. */
export function disable(bench: Workbench, { state, transition }: Disable): OverlayFault[] {
  if (transition !== undefined) return disableTransition(bench, transition);
  return state === undefined ? [] : disableState(bench, state);
}

function disableTransition(bench: Workbench, id: string): OverlayFault[] {
  const found = bench.transition(id, '/transition');
  if (isFault(found)) return [found];
  const { state, trigger } = found;
  const rest = found.list.filter((each) => each !== found.config);
  if ('on' in trigger) state.config.on = without(state.config.on, trigger.on, rest);
  else if ('after' in trigger) state.config.after = without(state.config.after, trigger.after, rest);
  else replace(state.config, 'always' in trigger ? 'always' : 'onDone', rest);
  for (const key of ['on', 'after'] as const) if (state.config[key] === undefined) delete state.config[key];
  bench.disabledTransitions.set(id, bench.operation);
  bench.changed();
  return [];
}

function disableState(bench: Workbench, id: string): OverlayFault[] {
  const found = bench.state(id, '/state');
  if (isFault(found)) return [found];
  const { parent } = found;
  if (parent === null) {
    const message = `"${id}" is the machine itself; it cannot be disabled.`;
    return [{ path: '/state', rule: 'overlay-conflict', message, remedy: 'Name a state.' }];
  }
  const rest = Object.entries(parent.config.states ?? {}).filter(([, child]) => child !== found.config);
  if (rest.length === 0) {
    const message = `"${id}" is the only state of "${parent.id}".`;
    return [
      {
        path: '/state',
        rule: 'overlay-conflict',
        message,
        remedy: `Disable "${parent.id}", or add a state to it first.`,
      },
    ];
  }
  const { outline } = bench;
  const inside = (state: OutlineState) => lineage(state).includes(found);
  for (const each of outline.states) if (inside(each)) bench.disabledStates.set(each.id, bench.operation);
  for (const each of outline.transitions)
    if (inside(each.state)) bench.disabledTransitions.set(each.id, bench.operation);
  parent.config.states = Object.fromEntries(rest);
  bench.changed();
  return [];
}

function without(map: StateConfig['on'], key: string, rest: TransitionConfig[]): StateConfig['on'] {
  const entries = Object.entries(map ?? {}).flatMap(([each, list]) => {
    if (each !== key) return [[each, list] as const];
    return rest.length === 0 ? [] : [[each, rest] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function replace(state: StateConfig, key: 'always' | 'onDone', rest: TransitionConfig[]): void {
  if (rest.length === 0) delete state[key];
  else state[key] = rest;
}
