import type { Outline, OutlineState, StateConfig, TransitionConfig, Trigger } from '../../../engine/language/index.ts';
import { CommandRefused } from '../command-refused.ts';
import { isId } from '../new-ids.ts';
import { isReadableState } from '../readable.ts';
import { outlineFor } from './outline-for.ts';

/** Refuses (`id-invalid`, `id-taken`) a state with an id, its own or one inside it, that it cannot have. */
export function demandNewState(outline: Outline, state: StateConfig): void {
  if (!isReadableState(state)) throw new CommandRefused('value-invalid', { path: 'state' });
  const { states, transitions } = outlineFor(state);
  demandIds(states, outline.stateById);
  demandIds(transitions, outline.transitionById);
}

/** Refuses a transition with an id that it cannot have, or one that leads to no state. */
export function demandNewTransition(outline: Outline, transition: TransitionConfig): void {
  demandIds([transition], outline.transitionById);
  demandTarget(outline, transition.target);
}

/** Refuses a target that is no state: `unknown-state`. */
export function demandTarget(outline: Outline, target: string | undefined): void {
  if (target !== undefined && !outline.stateById.has(target.slice(1))) {
    throw new CommandRefused('unknown-state', { id: target.slice(1) });
  }
}

/** Refuses transitions where none can leave: final and history states, and all but events on the machine itself. */
export function demandExit({ id, kind, parent }: OutlineState, trigger: Trigger): void {
  if (kind === 'final') throw new CommandRefused('no-exit-from-final', { id });
  if (kind === 'history') throw new CommandRefused('no-exit-from-history', { id });
  if (parent === null && !('on' in trigger)) throw new CommandRefused('events-only', { id });
}

/** Refuses a trigger that names no event or no delay: `id-invalid`, `unknown-delay`. */
export function demandTrigger(trigger: Trigger, delays: object | undefined): void {
  const keys = Object.keys(trigger);
  if (keys.length !== 1) throw new CommandRefused('value-invalid', { path: 'trigger' });
  if ('on' in trigger && !isId(trigger.on)) throw new CommandRefused('id-invalid', { id: trigger.on });
  if ('after' in trigger && !Object.hasOwn(delays ?? {}, trigger.after)) {
    throw new CommandRefused('unknown-delay', { id: trigger.after });
  }
}

function demandIds(added: readonly { readonly id: string }[], taken: ReadonlyMap<string, unknown>): void {
  const own = new Set<string>();
  for (const { id } of added) {
    if (!isId(id)) throw new CommandRefused('id-invalid', { id });
    if (taken.has(id) || own.has(id)) throw new CommandRefused('id-taken', { id });
    own.add(id);
  }
}
