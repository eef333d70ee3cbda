import type { OutlineTransition, StateConfig, TransitionConfig, Trigger } from '../../../engine/language/index.ts';
import { candidatesOf, renameTrigger, sameTrigger, withCandidates } from './candidates.ts';
import { replaceState } from './change-state.ts';
import { stateOf } from './found.ts';
import { outlineFor, type Tree } from './outline-for.ts';
import { withoutTransition, withTransition } from './place-transition.ts';

/** The tree with another content of one transition. */
export function replaceTransition(
  tree: Tree,
  { config, state, trigger }: OutlineTransition,
  next: TransitionConfig,
): Tree {
  if (next === config) return tree;
  const list = candidatesOf(state.config, trigger).map((each) => (each === config ? next : each));
  return replaceState(tree, state, withCandidates(state.config, trigger, list));
}

/** The tree with a transition at another place among the candidates of its trigger; null: last. */
export function orderTransitionIn(
  tree: Tree,
  { config, state, trigger, list }: OutlineTransition,
  before: string | null,
): Tree {
  if (before === config.id) return tree;
  const next = withTransition(withoutTransition(state.config, trigger, config), trigger, config, before);
  // Alone in its trigger it would be taken out and put at the end of the text: nothing is to do.
  return list.length === 1 || candidatesOf(next, trigger).every((each, index) => each === list[index])
    ? tree
    : replaceState(tree, state, withCandidates(state.config, trigger, candidatesOf(next, trigger)));
}

/** The tree with a transition that another trigger sets off. The only candidate of an event keeps its place in the text. */
export function retriggerIn(tree: Tree, { config, state, trigger, list }: OutlineTransition, wanted: Trigger): Tree {
  if (sameTrigger(trigger, wanted)) return tree;
  const renamed = list.length === 1 && candidatesOf(state.config, wanted).length === 0;
  const next =
    (renamed ? renameTrigger(state.config, trigger, wanted) : null) ?? moved(state.config, trigger, wanted, config);
  return replaceState(tree, state, next);
}

function moved(state: StateConfig, from: Trigger, to: Trigger, transition: TransitionConfig): StateConfig {
  return withTransition(withoutTransition(state, from, transition), to, transition, undefined);
}

/** The tree with a transition that leaves another state, by the same trigger. */
export function moveTransitionIn(tree: Tree, transition: OutlineTransition, from: string): Tree {
  const { config, state, trigger } = transition;
  if (state.id === from) return tree;
  const without = replaceState(tree, state, withoutTransition(state.config, trigger, config));
  const home = stateOf(outlineFor(without), from);
  return replaceState(without, home, withTransition(home.config, trigger, config, undefined));
}
