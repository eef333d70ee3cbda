import type { DraftCheck } from '../../ui/api/index.ts';

export type Running = 'keep' | 'now' | 'when-safe';
export type TimerPolicy = 'keep' | 'recompute' | 'restart';

/** What the person decides before publishing. */
export interface PublishPlan {
  readonly running: Running;
  /** Old state id to new one. */
  readonly states: Readonly<Record<string, string>>;
  readonly timers: TimerPolicy;
  /** `state/delay` as it is set now, to another policy. */
  readonly timersOf: Readonly<Record<string, TimerPolicy>>;
  readonly note: string;
}

export const POLICIES: readonly TimerPolicy[] = ['keep', 'recompute', 'restart'];

/** What the parts of the page are given that plan with running requests. */
export interface PlanProps {
  readonly check: DraftCheck;
  readonly plan: PublishPlan;
  readonly change: (part: Partial<PublishPlan>) => void;
}

/** Requests stay where they are unless the person says otherwise. */
export const FIRST_PLAN: PublishPlan = { running: 'keep', states: {}, timers: 'keep', timersOf: {}, note: '' };

/** How many running requests stand in a state of a version that changes, and where the plan sends them. */
export interface Standing {
  readonly state: string;
  readonly requests: number;
  /** Null: it is gone and no place has been chosen. */
  readonly to: string | null;
}

/** Where requests stand that a publish touches, over all request types and clients; those without a place first. */
export function standingsOf({ impact }: Pick<DraftCheck, 'impact'>): Standing[] {
  const all = new Map<string, Standing>();
  for (const { states } of impact.filter(({ changes }) => changes)) {
    for (const { state, to, requests } of states) {
      const before = all.get(state);
      const place = before !== undefined && (before.to === null || to === null) ? null : to;
      all.set(state, { state, requests: requests + (before?.requests ?? 0), to: place });
    }
  }
  return [...all.values()].toSorted((a, b) => Number(a.to !== null) - Number(b.to !== null) || b.requests - a.requests);
}

/** Why it cannot be published yet; each has words in the `publish` texts (`blocker.<name>`). */
export type Blocker =
  | 'not-saved'
  | 'nothing-changed'
  | 'errors'
  | 'base-moved'
  | 'red-scenarios'
  | 'homeless'
  | 'no-right';

export interface BlockerFacts {
  readonly check: DraftCheck;
  readonly plan: PublishPlan;
  readonly mayPublish: boolean;
  /** True when all that was typed is on the server. */
  readonly saved: boolean;
}

/** Everything that keeps it from being published, at once. */
export function blockersOf({ check, plan, mayPublish, saved }: BlockerFacts): Blocker[] {
  const errors = check.problems.some(({ severity }) => severity === 'error');
  const found: [Blocker, boolean][] = [
    ['no-right', !mayPublish],
    ['not-saved', !saved],
    ['nothing-changed', check.changes.length === 0],
    ['base-moved', check.changes.some(({ baseMoved }) => baseMoved)],
    ['errors', errors],
    ['red-scenarios', check.scenarios.some(({ ok }) => !ok)],
    ['homeless', plan.running === 'now' && standingsOf(check).some(({ to }) => to === null)],
  ];
  return found.flatMap(([name, is]) => (is ? [name] : []));
}

/**
 * The plan with other places: what was decided for single timers of a state that is now sent elsewhere is forgotten, since
 * no such timer may run there.
 */
export function planOf({ states: before, timersOf }: PublishPlan, states: PublishPlan['states']): Partial<PublishPlan> {
  const alike = Object.entries(timersOf).filter(([timer]) => {
    const state = timer.split('/')[0] ?? '';
    return before[state] === states[state];
  });
  return { states, timersOf: Object.fromEntries(alike) };
}

/** What the interface is told of a plan: nothing of a migration when requests stay. */
export function planBody({ running, states, timers, timersOf }: PublishPlan): {
  plan?: { states: Record<string, string>; timers: TimerPolicy; timersOf?: Record<string, TimerPolicy> };
} {
  if (running === 'keep') return {};
  const single = Object.keys(timersOf).length === 0 ? {} : { timersOf: { ...timersOf } };
  return { plan: { states: { ...states }, timers, ...single } };
}
