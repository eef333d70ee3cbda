import type { AddState, MachineConfig } from '../definitions.generated.ts';
import { outlineOf } from '../outline.ts';
import { insertAt } from './insert-at.ts';
import { isFault, type OverlayFault, takenIds, type Workbench } from './workbench.ts';

/** Adds a state, with all inside it, to a state that has states or to the machine. Its key is its id. */
export function addState(bench: Workbench, { parent, before, after, state }: AddState): OverlayFault[] {
  const home = parent === undefined ? bench.outline.root : bench.state(parent, '/parent');
  if (isFault(home)) return [home];
  if (home.kind !== 'compound' && home.kind !== 'parallel') {
    const message = `State "${home.id}" has no states inside, so none can be added to it.`;
    return [{ path: '/parent', rule: 'overlay-conflict', message, remedy: 'Name a state that has states inside.' }];
  }
  const added = outlineOf(state as MachineConfig);
  const faults = takenIds(
    bench,
    { states: added.states.map(({ config }) => config), transitions: added.transitions.map(({ config }) => config) },
    '/state',
  );
  const siblings = Object.entries(home.config.states ?? {});
  if (siblings.some(([key, { id }]) => key === state.id && id !== state.id)) {
    const message = `"${home.id}" has another state with the key "${state.id}" already.`;
    faults.push({ path: '/state/id', rule: 'overlay-id-taken', message, remedy: 'Give the added state another id.' });
  }
  const place = insertAt(
    siblings.map(([, { id }]) => id),
    { before, after },
    `state of "${home.id}"`,
  );
  if (isFault(place)) faults.push(place);
  if (faults.length > 0 || isFault(place)) return faults;
  siblings.splice(place.index, 0, [state.id, state]);
  home.config.states = Object.fromEntries(siblings);
  bench.changed();
  return [];
}
