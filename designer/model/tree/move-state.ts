import type { Outline, OutlineState } from '../../../engine/language/index.ts';
import { isWithin } from '../../../engine/language/index.ts';
import { CommandRefused } from '../command-refused.ts';
import { put } from '../text-order.ts';
import { replaceState } from './change-state.ts';
import { stateOf } from './found.ts';
import { insertState } from './insert-state.ts';
import { outlineFor, type Tree } from './outline-for.ts';
import { takeOut } from './take-out.ts';

/**
 * The tree with a state moved into another one, or to another place among its siblings. It keeps its key unless a state
 * there has it: then its id is its key. Refused: `into-itself`, `last-state`, and what `insertState` refuses.
 */
export function moveStateIn(tree: Tree, id: string, parent: string, before: string | undefined): Tree {
  const outline = outlineFor(tree);
  const state = stateOf(outline, id);
  const home = stateOf(outline, parent);
  if (isWithin(home, state) || before === id) throw new CommandRefused('into-itself', { id });
  if (home === state.parent) return reorder(tree, state, home, before);
  if (state.parent === outline.root && outline.root.children.length === 1) throw new CommandRefused('last-state');
  const without = takeOut(tree, state);
  const key = freeKey(outlineFor(without), parent, state);
  return insertState(without, stateOf(outlineFor(without), parent), state.config, { key, before });
}

function freeKey(outline: Outline, parent: string, { key, id }: OutlineState): string {
  return Object.hasOwn(stateOf(outline, parent).config.states ?? {}, key) ? id : key;
}

function reorder(tree: Tree, state: OutlineState, home: OutlineState, before: string | undefined): Tree {
  const all = Object.entries(home.config.states ?? {});
  const rest = all.filter(([key]) => key !== state.key);
  const at = before === undefined ? rest.length : rest.findIndex(([, each]) => each.id === before);
  if (at < 0) throw new CommandRefused('unknown-state', { id: before ?? '' });
  const next = rest.toSpliced(at, 0, [state.key, state.config]);
  if (next.every(([key], index) => key === all[index]?.[0])) return tree;
  return replaceState(tree, home, put(home.config, 'states', Object.fromEntries(next)));
}
