import type { Outline, OutlineState, OutlineTransition } from '../../../engine/language/index.ts';
import { CommandRefused } from '../command-refused.ts';

/** The state of this id, the machine too. Refused: `unknown-state`. */
export function stateOf(outline: Outline, id: string): OutlineState {
  const state = outline.stateById.get(id);
  if (state === undefined) throw new CommandRefused('unknown-state', { id });
  return state;
}

/** The transition of this id. Refused: `unknown-transition`. */
export function transitionOf(outline: Outline, id: string): OutlineTransition {
  const transition = outline.transitionById.get(id);
  if (transition === undefined) throw new CommandRefused('unknown-transition', { id });
  return transition;
}
