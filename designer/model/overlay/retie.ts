import type { OverlayOperation, Trigger, WorkflowOverlayDefinition } from '../../../engine/language/index.ts';
import { CommandRefused } from '../command-refused.ts';
import { sameTrigger } from '../tree/candidates.ts';
import { orderTransitionIn, retriggerIn } from '../tree/change-transition.ts';
import { replaceState } from '../tree/change-state.ts';
import { demandExit, demandTrigger } from '../tree/demands.ts';
import { transitionOf } from '../tree/found.ts';
import { outlineFor } from '../tree/outline-for.ts';
import { withoutTransition } from '../tree/place-transition.ts';
import type { CommandOf } from '../workflow-command.ts';
import { addTransitionOperation, withAddedTransition } from './add-transition.ts';
import { anchoredElsewhere } from './anchors.ts';
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
import { withTransitionSet } from './set-element.ts';

type AddTransition = Extract<OverlayOperation, { op: 'addTransition' }>;

/** Lets something else set off a transition that the overlay added. */
export function setTriggerOnTop(ground: Ground, { id, trigger }: CommandOf<'set-trigger'>): WorkflowOverlayDefinition {
  const { overlay, effect } = ground;
  const transition = liveTransition(ground, id);
  demandExit(transition.state, trigger);
  demandTrigger(trigger, effect.workflow.delays);
  if (sameTrigger(transition.trigger, trigger)) return overlay;
  const [number, operation] = adding(ground, id, 'set-trigger');
  if (operation === null) {
    const change = (own: Parameters<typeof retriggerIn>[0]) =>
      retriggerIn(own, transitionOf(outlineFor(own), id), trigger);
    return withOperations(overlay, changeOwnTree(overlay.operations, number, change));
  }
  return withOperations(
    overlay,
    placed(ground, number, operation, { from: operation.state, trigger, before: undefined }),
  );
}

/** Lets a transition lead elsewhere; one that the overlay added may leave another state too. */
export function reconnectOnTop(
  ground: Ground,
  { id, from, target }: CommandOf<'reconnect'>,
): WorkflowOverlayDefinition {
  const { overlay } = ground;
  const transition = liveTransition(ground, id);
  const value = target === undefined || target === null ? undefined : `#${target}`;
  demandLiveTarget(ground, value);
  // First where it leads: the numbers of the operations hold until it moves.
  let { operations }: { operations: Operations } = overlay;
  if (target !== undefined) operations = withTransitionSet(ground, operations, id, 'target', value);
  if (from !== undefined && from !== transition.state.id) {
    demandExit(liveState(ground, from), transition.trigger);
    operations = moved(ground, operations, id, from, transition.trigger);
  }
  return withOperations(overlay, operations);
}

function moved(ground: Ground, operations: Operations, id: string, from: string, trigger: Trigger): Operations {
  const [number] = adding(ground, id, 'reconnect');
  const free = anchoredElsewhere(ground, operations, 'addTransition', new Set([id]));
  const operation = free[number];
  const place = { from, trigger, before: undefined };
  if (operation?.op === 'addTransition') {
    return withAddedTransition(ground, free.toSpliced(number, 1), operation.transition, place);
  }
  if (operation?.op !== 'addState') throw new CommandRefused('unknown-transition', { id });
  const { state, config } = transitionOf(outlineFor(operation.state), id);
  const without = changeOwnTree(free, number, (tree) =>
    replaceState(tree, state, withoutTransition(state.config, trigger, config)),
  );
  return withAddedTransition(ground, without, config, place);
}

/** Tries a transition that the overlay added before another one, or after all others. */
export function orderTransitionOnTop(
  ground: Ground,
  { id, before }: CommandOf<'order-transition'>,
): WorkflowOverlayDefinition {
  const { overlay } = ground;
  const { list, trigger } = liveTransition(ground, id);
  const ids = list.map((each) => each.id);
  if (before !== null && !ids.includes(before)) throw new CommandRefused('unknown-transition', { id: before });
  const [number, operation] = adding(ground, id, 'order-transition');
  if (before === id || ids[ids.indexOf(id) + 1] === (before ?? undefined)) return overlay;
  if (operation === null) {
    const change = (own: Parameters<typeof orderTransitionIn>[0]) =>
      orderTransitionIn(own, transitionOf(outlineFor(own), id), before);
    return withOperations(overlay, changeOwnTree(overlay.operations, number, change));
  }
  return withOperations(
    overlay,
    placed(ground, number, operation, { from: operation.state, trigger, before: before ?? undefined }),
  );
}

function placed(
  ground: Ground,
  number: number,
  { transition }: AddTransition,
  { from, trigger, before }: { readonly from: string; readonly trigger: Trigger; readonly before: string | undefined },
): Operations {
  const free = anchoredElsewhere(ground, ground.overlay.operations, 'addTransition', new Set([transition.id]));
  // As the last operation it comes to stand exactly there, whatever others put at that place.
  return [...free.toSpliced(number, 1), addTransitionOperation(from, trigger, transition, before)];
}

/** The operation that adds a transition; null with its number when it is inside a state that is added. */
function adding({ effect, overlay }: Ground, id: string, deed: string): [number, AddTransition | null] {
  const number = effect.addedTransitions.get(id);
  if (number === undefined) throw notForOverlay(deed, { id });
  const operation = overlay.operations[number];
  return [number, operation?.op === 'addTransition' ? operation : null];
}
