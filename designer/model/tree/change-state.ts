import type { OutlineState, StateConfig } from '../../../engine/language/index.ts';
import type { Tree } from './outline-for.ts';

/** The tree in which one of its states is another; all beside the way to it stays the same object. */
export function replaceState(tree: Tree, state: OutlineState, next: StateConfig): Tree {
  if (next === state.config) return tree;
  const { parent, key } = state;
  if (parent === null) return next;
  return replaceState(tree, parent, { ...parent.config, states: { ...parent.config.states, [key]: next } });
}
