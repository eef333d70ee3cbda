import type { Problem, WorkflowDefinition, WorkflowOverlayDefinition } from '../../engine/language/index.ts';
import { setStateOnTop, setTransitionOnTop } from './overlay/set-element.ts';
import { addStateOnTop } from './overlay/add-state.ts';
import { addTransitionOnTop } from './overlay/add-transition.ts';
import { inOrder } from './overlay/anchors.ts';
import { placeOnTop, setNoteOnTop } from './overlay/draw.ts';
import { effectOf } from './overlay/effect.ts';
import { type Ground, notForOverlay, withOperations } from './overlay/ground.ts';
import { inheritOnTop } from './overlay/inherit.ts';
import { moveStateOnTop } from './overlay/move-state.ts';
import { pasteOnTop } from './overlay/paste.ts';
import { removeOnTop } from './overlay/remove.ts';
import { orderTransitionOnTop, reconnectOnTop, setTriggerOnTop } from './overlay/retie.ts';
import { setDelayOnTop } from './overlay/set-delay.ts';
import { beforeLive } from './overlay/before-live.ts';
import type { CommandOf, WorkflowCommand } from './workflow-command.ts';

/**
 * The overlay after a command on the workflow that it makes of its base. What the overlay added is changed inside its own
 * operation; an element of the base is set by one operation for each part, from what the base has, and switched off instead
 * of removed. Throws CommandRefused: `not-for-overlay`, with the sentence what to do instead, for what only the base can do,
 * and for what would bring the overlay into conflict.
 */
export function applyToOverlay(
  base: WorkflowDefinition,
  overlay: WorkflowOverlayDefinition,
  command: WorkflowCommand,
): WorkflowOverlayDefinition {
  const ground: Ground = { base, overlay, effect: effectOf(base, overlay) };
  const done = apply(ground, beforeLive(ground, command));
  if (done === overlay) return overlay;
  const next = withOperations(done, inOrder(done.operations));
  demandNoMoreConflicts(ground, effectOf(base, next).conflicts);
  return next;
}

function apply(ground: Ground, command: WorkflowCommand): WorkflowOverlayDefinition {
  switch (command.do) {
    case 'add-state':
      return addStateOnTop(ground, command);
    case 'remove':
      return removeOnTop(ground, command);
    case 'set-state':
      return setStateOnTop(ground, command);
    case 'move-state':
      return moveStateOnTop(ground, command);
    case 'add-transition':
      return addTransitionOnTop(ground, command);
    case 'set-transition':
      return setTransitionOnTop(ground, command);
    case 'set-trigger':
      return setTriggerOnTop(ground, command);
    case 'reconnect':
      return reconnectOnTop(ground, command);
    case 'order-transition':
      return orderTransitionOnTop(ground, command);
    case 'set-delay':
      return setDelayOnTop(ground, command);
    case 'place':
      return placeOnTop(ground, command);
    case 'set-note':
      return setNoteOnTop(ground, command);
    case 'set-workflow':
      return setMachineOnTop(ground, command);
    case 'paste':
      return pasteOnTop(ground, command);
    case 'inherit':
      return inheritOnTop(ground, command);
  }
}

/** Of the workflow itself, these clients may have another beginning only: the rest is the base's. */
function setMachineOnTop(ground: Ground, { path, value }: CommandOf<'set-workflow'>): WorkflowOverlayDefinition {
  const { id } = ground.base.machine;
  if (path === 'machine/initial') return setStateOnTop(ground, { do: 'set-state', id, path: 'initial', value });
  if (path === 'machine/entry') return setStateOnTop(ground, { do: 'set-state', id, path: 'entry', value });
  throw notForOverlay('set-workflow');
}

/** Unfinished values are no conflict: the checks tell them. */
function demandNoMoreConflicts({ effect }: Ground, now: readonly Problem[]): void {
  const grave = (problems: readonly Problem[]): string[] =>
    problems.filter(({ rule }) => rule !== 'overlay-value').map(({ message }) => message);
  const before = grave(effect.conflicts);
  const after = grave(now);
  if (after.length <= before.length) return;
  throw notForOverlay('conflict', { because: after.find((message) => !before.includes(message)) ?? after[0] ?? '' });
}
