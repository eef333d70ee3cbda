import type { StateConfig, TransitionConfig, Trigger } from '../../../engine/language/index.ts';
import { CommandRefused } from '../command-refused.ts';
import { candidatesOf, withCandidates } from './candidates.ts';

/** The state with one more candidate: before another of the same trigger (else `unknown-transition`), or as the last. */
export function withTransition(
  state: StateConfig,
  trigger: Trigger,
  transition: TransitionConfig,
  before: string | null | undefined,
): StateConfig {
  const list = candidatesOf(state, trigger);
  const at = before === undefined || before === null ? list.length : list.findIndex(({ id }) => id === before);
  if (at < 0) throw new CommandRefused('unknown-transition', { id: before ?? '' });
  return withCandidates(state, trigger, list.toSpliced(at, 0, transition));
}

/** The state without this transition. */
export function withoutTransition(state: StateConfig, trigger: Trigger, gone: TransitionConfig): StateConfig {
  const rest = candidatesOf(state, trigger).filter((each) => each !== gone);
  return withCandidates(state, trigger, rest);
}
