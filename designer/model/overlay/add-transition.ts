import type {
  OverlayOperation,
  TransitionConfig,
  Trigger,
  WorkflowOverlayDefinition,
} from '../../../engine/language/index.ts';
import { CommandRefused } from '../command-refused.ts';
import { replaceState } from '../tree/change-state.ts';
import { candidatesOf } from '../tree/candidates.ts';
import { demandExit, demandNewTransition, demandTrigger } from '../tree/demands.ts';
import { stateOf } from '../tree/found.ts';
import { outlineFor } from '../tree/outline-for.ts';
import { withTransition } from '../tree/place-transition.ts';
import type { CommandOf } from '../workflow-command.ts';
import { numberOf } from './add-state.ts';
import { anchored } from './anchors.ts';
import { demandLiveTarget, type Ground, liveState, type Operations, withOperations } from './ground.ts';
import { changeOwnTree } from './own-tree.ts';

/** Adds a transition for these clients: inside a state that the overlay added, or by an operation of its own. */
export function addTransitionOnTop(
  ground: Ground,
  { from, trigger, transition, before }: CommandOf<'add-transition'>,
): WorkflowOverlayDefinition {
  const { overlay, effect } = ground;
  demandExit(liveState(ground, from), trigger);
  demandTrigger(trigger, effect.workflow.delays);
  demandLiveTarget(ground, transition.target);
  demandNewTransition(effect.outline, transition);
  demandNewTransition(effect.base, { id: transition.id });
  const place = { from, trigger, before };
  return withOperations(overlay, withAddedTransition(ground, overlay.operations, transition, place));
}

/** The operations with a transition added where these clients shall have it. Refused: `unknown-transition`. */
export function withAddedTransition(
  ground: Ground,
  operations: Operations,
  transition: TransitionConfig,
  { from, trigger, before }: { readonly from: string; readonly trigger: Trigger; readonly before: string | undefined },
): Operations {
  const number = ground.effect.addedStates.get(from);
  if (number !== undefined) {
    return changeOwnTree(operations, numberOf(operations, number, ground), (tree) => {
      const home = stateOf(outlineFor(tree), from);
      return replaceState(tree, home, withTransition(home.config, trigger, transition, before));
    });
  }
  const others = candidatesOf(liveState(ground, from).config, trigger);
  if (before !== undefined && !others.some(({ id }) => id === before)) {
    throw new CommandRefused('unknown-transition', { id: before });
  }
  return [...operations, addTransitionOperation(from, trigger, transition, before)];
}

/** The operation that adds a transition to a state of the base. */
export function addTransitionOperation(
  state: string,
  trigger: Trigger,
  transition: TransitionConfig,
  before: string | undefined,
): Extract<OverlayOperation, { op: 'addTransition' }> {
  return anchored({ op: 'addTransition' as const, state, trigger, transition }, before);
}
