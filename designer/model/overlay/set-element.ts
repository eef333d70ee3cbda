import type { WorkflowOverlayDefinition } from '../../../engine/language/index.ts';
import { setStateIn, statePartValue } from '../base/set-state.ts';
import { setTransitionIn } from '../base/set-transition.ts';
import type { Json } from '../json.ts';
import { partValue } from '../tree/part-value.ts';
import { withTransitionPart } from '../tree/set-part.ts';
import type { CommandOf, StatePath, TransitionPath } from '../workflow-command.ts';
import {
  demandLiveTarget,
  type Ground,
  liveState,
  liveTransition,
  notForOverlay,
  type Operations,
  withOperations,
} from './ground.ts';
import { changeOwnTree } from './own-tree.ts';
import { withoutSets, withSetPart } from './set-part.ts';

const STATE_PATHS: ReadonlySet<StatePath> = new Set<StatePath>([
  'initial',
  'entry',
  'exit',
  'meta/status',
  'meta/stage',
  'meta/checklists',
]);

/** Sets one part of a state for these clients. */
export function setStateOnTop(ground: Ground, { id, path, value }: CommandOf<'set-state'>): WorkflowOverlayDefinition {
  const { overlay, effect } = ground;
  const written = statePartValue(liveState(ground, id), path, value);
  if (path === 'target') demandLiveTarget(ground, written as string | undefined);
  const number = effect.addedStates.get(id);
  if (number !== undefined) {
    const operations = changeOwnTree(overlay.operations, number, (tree) => setStateIn(tree, id, path, written));
    return withOperations(overlay, withoutSets(operations, 'setState', new Set([id]), path));
  }
  if (!STATE_PATHS.has(path)) throw notForOverlay('set-state', { id });
  return withOperations(overlay, withSetPart(ground, overlay.operations, 'setState', { id, path, value: written }));
}

/** Sets one part of a transition for these clients. */
export function setTransitionOnTop(
  ground: Ground,
  { id, path, value }: CommandOf<'set-transition'>,
): WorkflowOverlayDefinition {
  const { overlay } = ground;
  liveTransition(ground, id);
  const written = partValue(path, value);
  if (path === 'target') demandLiveTarget(ground, written as string | undefined);
  return withOperations(overlay, withTransitionSet(ground, overlay.operations, id, path, written));
}

/** The operations with a part of a transition set: inside what the overlay added, or by an operation of its own. */
export function withTransitionSet(
  ground: Ground,
  operations: Operations,
  id: string,
  path: TransitionPath,
  value: Json | undefined,
): Operations {
  const number = ground.effect.addedTransitions.get(id);
  const operation = number === undefined ? undefined : operations[number];
  if (number === undefined || operation === undefined) {
    if (path === 'description') throw notForOverlay('set-transition', { id });
    return withSetPart(ground, operations, 'setTransition', { id, path, value });
  }
  const rest = (all: Operations): Operations => withoutSets(all, 'setTransition', new Set([id]), path);
  if (operation.op !== 'addTransition')
    return rest(changeOwnTree(operations, number, (tree) => setTransitionIn(tree, id, path, value)));
  const transition = withTransitionPart(operation.transition, path, value);
  return rest(transition === operation.transition ? operations : operations.with(number, { ...operation, transition }));
}
