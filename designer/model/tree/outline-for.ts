import { type Outline, outlineOf, type StateConfig } from '../../../engine/language/index.ts';

/** A machine, or a state with all inside it. */
export type Tree = StateConfig;

const known = new WeakMap<Tree, Outline>();

/** The outline of a tree, laid out once: trees are never changed in place. */
export function outlineFor(tree: Tree): Outline {
  let outline = known.get(tree);
  if (outline === undefined) known.set(tree, (outline = outlineOf(tree as Parameters<typeof outlineOf>[0])));
  return outline;
}
