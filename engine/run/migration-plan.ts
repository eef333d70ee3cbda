/**
 * How requests move to another version. `states` maps old state ids to new ones; an id that is not named keeps itself.
 * `timers`: `keep` the due instant, `recompute` it from when the timer was armed, or `restart` it now.
 */
export interface MigrationPlan {
  readonly states: Readonly<Record<string, string>>;
  readonly timers: 'keep' | 'recompute' | 'restart';
}
