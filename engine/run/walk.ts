import type { AnyMachineSnapshot, EventObject } from 'xstate';
import {
  type ChangeKind,
  type CompiledWorkflow,
  type Effect,
  type EffectKind,
  type Facts,
  type FactValue,
  type GuardSlot,
  RuleError,
  withGuardSlot,
} from '../language/index.ts';
import { type AppliedChange, applyToFacts } from './changes.ts';
import { type Instance, timerKey } from './instance.ts';
import { macrostep } from './macrostep.ts';
import type { Refusal } from './refusal.ts';
import { StepError } from './step-error.ts';

/** A timer to be armed: it fires `delay` of `state` at `due` if it is still the one with this `entry` number. */
export interface TimerSet {
  readonly state: string;
  readonly delay: string;
  readonly entry: number;
  readonly due: Date;
}

export interface TimerCancel {
  readonly state: string;
  readonly delay: string;
}

/** What one macrostep did. `selected` are the transitions that the event itself chose, `taken` all of them in order. */
export interface Walk {
  readonly snapshot: AnyMachineSnapshot;
  readonly facts: Facts;
  readonly reads: Map<string, FactValue>;
  readonly selected: readonly string[];
  readonly taken: readonly string[];
  readonly changes: readonly AppliedChange[];
  readonly effects: readonly Effect[];
  readonly refusals: readonly Refusal[];
  readonly set: readonly TimerSet[];
  readonly cancel: readonly TimerCancel[];
  readonly timers: Instance['timers'];
  readonly entry: number;
}

export interface WalkOptions {
  /** Imported history: arms no timer, drafts no effect and files no other request. */
  readonly imported?: boolean;
}

/**
 * Runs one macrostep over the facts: guards read them, changes alter them at once, effects are drafted, timers are
 * counted. Pure: nothing outside the result changes. Throws StepError when a rule fails or the machine loops.
 */
export function walk(
  workflow: CompiledWorkflow,
  from: { snapshot: AnyMachineSnapshot; instance: Instance } | null,
  event: EventObject | null,
  facts: Facts,
  now: Date,
  options: WalkOptions = {},
): Walk {
  const slot: GuardSlot = { facts, reads: new Map(), failure: undefined };
  const taken: string[] = [];
  let selected: readonly string[] | undefined;
  const changes: AppliedChange[] = [];
  const effects: Effect[] = [];
  const refusals: Refusal[] = [];
  const set = new Map<string, TimerSet>();
  const cancel = new Map<string, TimerCancel>();
  const timers = new Map(Object.entries(from?.instance.timers ?? {}));
  let entry = from?.instance.entry ?? 0;

  function action({ type, params }: { readonly type: string; readonly params?: unknown }): void {
    if (type === 'xstate.raise') return arm(params as { id: string; delay?: number });
    if (type === 'xstate.cancel') return disarm((params as { sendId: string }).sendId);
    const kind = workflow.kinds.actions.get(type) as ChangeKind<unknown> | EffectKind<unknown> | undefined;
    if (kind === undefined) throw new Error(`action "${type}" is of no registered kind`);
    if (kind.class === 'effect') {
      if (options.imported !== true) effects.push(kind.draft(params ?? {}, slot.facts));
      return;
    }
    for (const change of kind.run(params ?? {}, slot.facts)) {
      // Another system's history brings the requests that followed from it by itself.
      if (change.type === 'sub-request' && options.imported === true) continue;
      const outcome = applyToFacts(workflow, slot.facts, change);
      slot.facts = outcome.facts;
      if (outcome.applied !== null) changes.push(outcome.applied);
      if (outcome.refusal !== undefined) refusals.push(outcome.refusal);
    }
  }

  /** An immediate raise is XState's own business and comes without a delay. */
  function arm({ id, delay }: { id: string; delay?: number }): void {
    if (delay === undefined || options.imported === true) return;
    const timer = parseTimerId(id);
    const key = timerKey(timer.state, timer.delay);
    // A transition to the past of a state around it enters states again that it has not left: the older timer goes.
    disarm(id);
    entry += 1;
    timers.set(key, entry);
    set.set(key, { ...timer, entry, due: new Date(now.getTime() + delay) });
  }

  function disarm(sendId: string): void {
    const timer = parseTimerId(sendId);
    const key = timerKey(timer.state, timer.delay);
    if (!timers.delete(key)) return;
    if (!set.delete(key)) cancel.set(key, timer);
  }

  const listener = {
    action,
    taken: (transition: string) => taken.push(transition),
    microstep: () => {
      selected ??= [...taken];
    },
  };
  try {
    const snapshot = withGuardSlot(slot, () => macrostep(workflow.machine, from?.snapshot ?? null, event, listener));
    return {
      snapshot,
      facts: slot.facts,
      reads: slot.reads,
      selected: event === null ? [] : (selected ?? []),
      taken,
      changes,
      effects,
      refusals,
      set: [...set.values()],
      cancel: [...cancel.values()],
      timers: Object.fromEntries(timers),
      entry,
    };
  } catch (error) {
    // A rule fails in a guard, in an action or in an item of a checklist; only the guard's error XState wraps and loses.
    const failure = slot.failure ?? (error instanceof RuleError ? error : undefined);
    if (failure !== undefined) throw new StepError('rule', event?.type ?? 'start', messageOf(failure), failure);
    throw new StepError('machine', workflow.effective.workflow.id, messageOf(error), error);
  }
}

/** XState names the timer of `after` by delay and state: "xstate.after.<delay>.<state id>"; neither has a dot. */
export function timerEventType({ state, delay }: TimerCancel): string {
  return `xstate.after.${delay}.${state}`;
}

function parseTimerId(id: string): TimerCancel {
  const [, , delay, state] = id.split('.');
  if (delay === undefined || state === undefined) throw new Error(`"${id}" is no timer of a named delay`);
  return { state, delay };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
