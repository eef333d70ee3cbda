import type {
  OutlineState,
  OutlineTransition,
  OverlayOperation,
  WorkflowDefinition,
  WorkflowOverlayDefinition,
} from '../../../engine/language/index.ts';
import { CommandRefused } from '../command-refused.ts';
import { put, TEXT_ORDER } from '../text-order.ts';
import type { Effect } from './effect.ts';

/** What a command on an overlay works on. */
export interface Ground {
  readonly base: WorkflowDefinition;
  readonly overlay: WorkflowOverlayDefinition;
  /** What the overlay makes of the base before the command. */
  readonly effect: Effect;
}

export type Operations = readonly OverlayOperation[];

/** The overlay with other operations. */
export function withOperations(overlay: WorkflowOverlayDefinition, operations: Operations): WorkflowOverlayDefinition {
  if (operations === overlay.operations) return overlay;
  return put(overlay, 'operations', [...operations], TEXT_ORDER.overlay);
}

/** The state of this id as these clients have it. Refused: `switched-off`, `unknown-state`. */
export function liveState({ effect }: Ground, id: string): OutlineState {
  const state = effect.outline.stateById.get(id);
  if (state !== undefined) return state;
  throw new CommandRefused(effect.base.stateById.has(id) ? 'switched-off' : 'unknown-state', { id });
}

/** The transition of this id as these clients have it. Refused: `switched-off`, `unknown-transition`. */
export function liveTransition({ effect }: Ground, id: string): OutlineTransition {
  const transition = effect.outline.transitionById.get(id);
  if (transition !== undefined) return transition;
  throw new CommandRefused(effect.base.transitionById.has(id) ? 'switched-off' : 'unknown-transition', { id });
}

/** Refuses a target that these clients do not have. */
export function demandLiveTarget(ground: Ground, target: string | undefined): void {
  if (target !== undefined) liveState(ground, target.slice(1));
}

/** Every id that a new element cannot have: of the base, of what is switched off, and of what the overlay added. */
export function usedIds({ effect: { base, outline } }: Ground): Set<string> {
  return new Set(
    [base, outline].flatMap(({ stateById, transitionById }) => [...stateById.keys(), ...transitionById.keys()]),
  );
}

/** The refusal of what only the base can do; `context` chooses the sentence that says what to do instead. */
export function notForOverlay(context: string, words: Readonly<Record<string, string>> = {}): CommandRefused {
  return new CommandRefused('not-for-overlay', { context, ...words });
}
