import type { StateValue } from 'xstate';

/**
 * Where a request stands in its workflow: our own envelope, plain JSON, independent of XState's snapshot format.
 * `timers` holds the entry number of each armed timer under "state/delay"; a timer with another number is stale.
 */
export interface Instance {
  readonly format: 1;
  /** SHA-256 of the effective workflow that can read this. */
  readonly hash: string;
  readonly value: StateValue;
  /** Id of a history state -> ids of the states it remembers. */
  readonly history: Readonly<Record<string, readonly string[]>>;
  readonly status: 'active' | 'done';
  readonly timers: Readonly<Record<string, number>>;
  /** The last entry number given to a timer. */
  readonly entry: number;
}

/** The key under which a timer stands in `Instance.timers`. */
export function timerKey(state: string, delay: string): string {
  return `${state}/${delay}`;
}
