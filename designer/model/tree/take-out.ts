import type { OutlineState, StateConfig } from '../../../engine/language/index.ts';
import { put, TEXT_ORDER } from '../text-order.ts';
import { replaceState } from './change-state.ts';
import type { Tree } from './outline-for.ts';
import { closed, heirOf } from './remove-parts.ts';

/** The tree without a state that goes elsewhere: transitions to it stay. What keeps no state inside becomes atomic. */
export function takeOut(tree: Tree, { config, key, parent }: OutlineState): Tree {
  if (parent === null) return tree;
  const home = parent.config;
  const { [key]: _taken, ...states } = home.states ?? {};
  if (Object.keys(states).length === 0) return replaceState(tree, parent, closed(home));
  const next = put<StateConfig, 'states'>(home, 'states', states);
  if (home.initial !== key) return replaceState(tree, parent, next);
  const heir = heirOf(home, (child) => child !== config);
  return replaceState(tree, parent, put(next, 'initial', heir, TEXT_ORDER.state));
}
