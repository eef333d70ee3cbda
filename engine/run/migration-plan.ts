/** What becomes of the due instant of a timer: it stays, is computed from when the timer was armed, or starts now. */
export type TimerPolicy = 'keep' | 'recompute' | 'restart';

/**
 * How requests move to another version. `states` maps old state ids to new ones; an id that is not named keeps itself.
 * `timers` is the policy of all timers, `timersOf` that of single ones, by "state/delay" as they are armed before.
 * `when`: `now`, or `safe`, which leaves each request where it is until the move changes nothing about it.
 */
export interface MigrationPlan {
  readonly states: Readonly<Record<string, string>>;
  readonly timers: TimerPolicy;
  readonly timersOf?: Readonly<Record<string, TimerPolicy>>;
  readonly when?: 'now' | 'safe';
}

/** The policy for one timer under its old state. */
export function policyOf({ timers, timersOf = {} }: MigrationPlan, key: string): TimerPolicy {
  return Object.hasOwn(timersOf, key) ? (timersOf[key] as TimerPolicy) : timers;
}
