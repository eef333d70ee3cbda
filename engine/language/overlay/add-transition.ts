import type { AddTransition, StateConfig, TransitionConfig, Trigger } from '../definitions.generated.ts';
import { insertAt } from './insert-at.ts';
import { isFault, type OverlayFault, takenIds, type Workbench } from './workbench.ts';

/** Adds a candidate to a trigger of a state: at its anchor among the candidates, else as the last one. */
export function addTransition(
  bench: Workbench,
  { state, trigger, before, after, transition }: AddTransition,
): OverlayFault[] {
  const home = bench.state(state, '/state');
  if (isFault(home)) return [home];
  if (home.parent === null && trigger.on === undefined) {
    const message = `"${home.id}" is the machine itself; it takes events only.`;
    return [{ path: '/trigger', rule: 'overlay-conflict', message, remedy: 'Name a state, or use {"on": …}.' }];
  }
  const faults = takenIds(bench, { states: [], transitions: [transition] }, '/transition');
  const list = candidates(home.config, trigger);
  const place = insertAt(
    list.map(({ id }) => id),
    { before, after },
    'transition with this trigger',
  );
  if (isFault(place)) faults.push(place);
  if (faults.length > 0 || isFault(place)) return faults;
  put(home.config, trigger, list.toSpliced(place.index, 0, transition));
  bench.changed();
  return [];
}

function candidates(state: StateConfig, { on, after, always }: Trigger): readonly TransitionConfig[] {
  if (on !== undefined) return own(state.on, on);
  if (after !== undefined) return own(state.after, after);
  return (always === true ? state.always : state.onDone) ?? [];
}

function put(state: StateConfig, { on, after, always }: Trigger, list: TransitionConfig[]): void {
  if (on !== undefined) state.on = { ...state.on, [on]: list };
  else if (after !== undefined) state.after = { ...state.after, [after]: list };
  else if (always === true) state.always = list;
  else state.onDone = list;
}

function own(map: Record<string, TransitionConfig[]> | undefined, key: string): readonly TransitionConfig[] {
  return (map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined) ?? [];
}
