import { isWithin, type StateConfig, type WorkflowOverlayDefinition } from '../../../engine/language/index.ts';
import { CommandRefused } from '../command-refused.ts';
import { stateOf } from '../tree/found.ts';
import { moveStateIn } from '../tree/move-state.ts';
import { outlineFor } from '../tree/outline-for.ts';
import { takeOut } from '../tree/take-out.ts';
import type { CommandOf } from '../workflow-command.ts';
import { addStateOperation, withAddedState } from './add-state.ts';
import { anchoredElsewhere } from './anchors.ts';
import { type Ground, liveState, notForOverlay, type Operations, withOperations } from './ground.ts';
import { changeOwnTree, ownTree } from './own-tree.ts';

/** Moves a state that the overlay added; those of the base stay where they are. */
export function moveStateOnTop(
  ground: Ground,
  { id, parent, before }: CommandOf<'move-state'>,
): WorkflowOverlayDefinition {
  const { overlay, effect } = ground;
  const state = liveState(ground, id);
  const home = liveState(ground, parent ?? effect.outline.root.id);
  if (isWithin(home, state) || before === id) throw new CommandRefused('into-itself', { id });
  const number = effect.addedStates.get(id);
  if (number === undefined) throw notForOverlay('move-state', { id });
  const siblings = home.children.map((each) => each.id);
  if (before !== undefined && !siblings.includes(before)) throw new CommandRefused('unknown-state', { id: before });
  if (state.parent === home && siblings[siblings.indexOf(id) + 1] === before) return overlay;
  const tree = ownTree(overlay.operations, number);
  const isRoot = tree?.id === id;
  if (!isRoot && effect.addedStates.get(home.id) === number) {
    return withOperations(
      overlay,
      changeOwnTree(overlay.operations, number, (own) => moveStateIn(own, id, home.id, before)),
    );
  }
  const free = anchoredElsewhere(ground, overlay.operations, 'addState', new Set([id]));
  const place = { parent: home.id, before };
  if (isRoot && !effect.addedStates.has(home.id)) {
    if (home.children.length === 0) throw notForOverlay('add-state', { id: home.id });
    if (home.kind === 'final' || home.kind === 'history') throw new CommandRefused('no-children', { id: home.id });
    // As the last operation it comes to stand exactly there, whatever others put at that place.
    return withOperations(overlay, [...free.toSpliced(number, 1), addStateOperation(ground, tree, place)]);
  }
  const [operations, config] = taken(free, number, id);
  return withOperations(overlay, withAddedState(ground, operations, config, place));
}

/** The operations without a state that one of them adds, and that state. */
function taken(operations: Operations, number: number, id: string): [Operations, StateConfig] {
  const tree = ownTree(operations, number);
  if (tree === null) throw new CommandRefused('unknown-state', { id });
  if (tree.id === id) return [operations.toSpliced(number, 1), tree];
  const state = stateOf(outlineFor(tree), id);
  return [changeOwnTree(operations, number, (own) => takeOut(own, state)), state.config];
}
