/** What a random machine had or did; each must be seen often enough, or the comparison would prove little. */
const FEATURES = [
  'compound',
  'parallel',
  'parallel-root',
  'shallow-history',
  'deep-history',
  'history-restored',
  'history-default',
  'final',
  'ended',
  'on-done',
  'always',
  'always-by-change',
  'guard-true',
  'guard-false',
  'set-field',
  'set-by-rule',
  'assign',
  'checklist',
  'entry-action',
  'exit-action',
  'reenter',
  'no-target',
  'root-transition',
  'two-at-once',
  'timers-2',
  'timer-fired',
  'timer-cancelled',
  'timer-restarted',
  'timers-tied',
  'timer-stale',
  'unknown-event',
  'not-offered',
  'guard-refused',
  'role-refused',
  'after-end',
  'payload',
  'comment',
  'set-between',
  'settled',
  'preempted',
  'time-passes',
] as const;

export type Feature = (typeof FEATURES)[number];

/** Counts in how many cases each feature occurred. */
export class FeatureCount {
  #cases = 0;
  readonly #seen = new Map<Feature, number>(FEATURES.map((feature) => [feature, 0]));

  add(features: ReadonlySet<Feature>): void {
    this.#cases += 1;
    for (const feature of features) this.#seen.set(feature, (this.#seen.get(feature) ?? 0) + 1);
  }

  /** Features that occurred in less than `percent` of the cases. */
  rarerThan(percent: number): string[] {
    return [...this.#seen].filter(([, count]) => count * 100 < percent * this.#cases).map(([feature]) => feature);
  }

  /** One line: how often each occurred. */
  line(): string {
    const shares = [...this.#seen].map(([feature, count]) => `${feature} ${Math.round((count * 100) / this.#cases)}%`);
    return `${this.#cases} machines: ${shares.join(', ')}`;
  }
}
