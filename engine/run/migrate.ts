import type { AnyMachineSnapshot } from 'xstate';
import type { CompiledWorkflow, Effect, Facts } from '../language/index.ts';
import { type AppliedChange, applyToFacts } from './changes.ts';
import { type Instance, timerKey } from './instance.ts';
import { mapSnapshot } from './map-snapshot.ts';
import type { MigrationPlan } from './migration-plan.ts';
import type { Refusal } from './refusal.ts';
import { type ArmedTimer, moveTimers } from './move-timers.ts';
import { finishedByMove, settleMoved } from './settle-moved.ts';
import { activeNodes, leafIds, restoreSnapshot, storeSnapshot } from './snapshot.ts';
import type { StepRecord } from './step.ts';
import { ruleErrorsTold } from './step-error.ts';
import { type InstanceView, viewOf } from './view.ts';
import type { TimerCancel, TimerSet } from './walk.ts';

export interface Migrated {
  readonly ok: true;
  readonly instance: Instance;
  readonly changes: readonly AppliedChange[];
  readonly effects: readonly Effect[];
  readonly timers: {
    /** Timers that waited and wait no more, under their old states. */
    readonly cancel: readonly TimerCancel[];
    readonly keep: readonly ArmedTimer[];
    readonly schedule: readonly TimerSet[];
    /** All timers that wait after the migration. */
    readonly armed: readonly ArmedTimer[];
  };
  readonly journal: StepRecord;
  readonly view: InstanceView;
}

/**
 * Moves an instance from one effective workflow to another: states by id, history with them, timers by the plan's
 * policy, checklists of the states it stands in started, new `always` and `onDone` transitions settled. Pure. Refused with every
 * conflict when a state has no place, or two states exclude each other there.
 */
export function migrate(
  from: CompiledWorkflow,
  to: CompiledWorkflow,
  instance: Instance,
  armed: readonly ArmedTimer[],
  plan: MigrationPlan,
  facts: Facts,
  now: Date,
): Migrated | { readonly ok: false; readonly refusals: readonly Refusal[] } {
  const before = restoreSnapshot(from, instance);
  const mapped = mapSnapshot(to, before, plan.states);
  if (!mapped.ok) return mapped;

  const started = ruleErrorsTold('migrate', () => startMissingChecklists(to, mapped.snapshot, facts));
  const timers = moveTimers(from, to, before, mapped.snapshot, armed, plan, instance.entry, now);
  const carried: Instance = {
    format: 1,
    hash: to.hash,
    ...storeSnapshot(mapped.snapshot),
    timers: Object.fromEntries(
      [...timers.keep, ...timers.schedule].map((each) => [timerKey(each.state, each.delay), each.entry]),
    ),
    entry: timers.entry,
  };
  const settled = settleMoved(to, carried, finishedByMove(before, mapped.snapshot, plan), started.facts, now);
  if (settled.refusals.length > 0) return { ok: false, refusals: settled.refusals };

  const stored = storeSnapshot(settled.snapshot);
  const leaves = leafIds(settled.snapshot);
  const alive = (each: TimerSet): boolean => settled.timers[timerKey(each.state, each.delay)] === each.entry;
  const keep = timers.keep.filter(alive);
  const gone = armed.filter(({ entry }) => !keep.some((each) => each.entry === entry));
  const schedule = [...timers.schedule, ...settled.set].filter(alive);
  return {
    ok: true,
    instance: { format: 1, hash: to.hash, ...stored, timers: settled.timers, entry: settled.entry },
    changes: [...started.changes, ...settled.changes],
    effects: settled.effects,
    timers: {
      cancel: gone.map(({ state, delay }) => ({ state, delay })),
      keep,
      schedule,
      armed: [...keep, ...schedule.map((each) => ({ ...each, setAt: now }))],
    },
    journal: {
      event: null,
      transitions: settled.taken,
      from: leafIds(before),
      to: leaves,
      reads: Object.fromEntries(settled.reads),
    },
    view: viewOf(to, leaves, stored.status === 'done'),
  };
}

/** A state may demand checklists that the old version did not know: without them its exits would stay closed. */
function startMissingChecklists(
  to: CompiledWorkflow,
  snapshot: AnyMachineSnapshot,
  facts: Facts,
): { facts: Facts; changes: AppliedChange[] } {
  let next = facts;
  const changes: AppliedChange[] = [];
  for (const node of activeNodes(snapshot)) {
    for (const checklist of to.states.get(node.id)?.config.meta?.checklists ?? []) {
      const outcome = applyToFacts(to, next, { type: 'start-checklist', checklist });
      next = outcome.facts;
      if (outcome.applied !== null) changes.push(outcome.applied);
    }
  }
  return { facts: next, changes };
}
