import type { AnyMachineSnapshot } from 'xstate';
import {
  type CompiledTransition,
  type CompiledWorkflow,
  type Effect,
  type Facts,
  type FactValue,
  fieldValueProblem,
} from '../language/index.ts';
import type { AppliedChange } from './changes.ts';
import { closedGates, factReader, roleGate } from './gates.ts';
import { type Instance, timerKey } from './instance.ts';
import type { Refusal } from './refusal.ts';
import { activeNodes, leafIds, restoreSnapshot, storeSnapshot } from './snapshot.ts';
import { type InstanceView, viewOf } from './view.ts';
import { type TimerCancel, type TimerSet, timerEventType, type Walk, type WalkOptions, walk } from './walk.ts';

/** An event somebody sends, with what he typed; or a timer that came due. */
export type StepEvent =
  | { readonly type: string; readonly fields?: Readonly<Record<string, FactValue>>; readonly comment?: string | null }
  | { readonly timer: TimerCancel & { readonly entry: number } };

/** What the journal keeps of a step beside event, actor and instant: enough to replay it on a draft. */
export interface StepRecord {
  readonly event: string | null;
  readonly transitions: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Values of the facts that guards and gates read. */
  readonly reads: Readonly<Record<string, FactValue>>;
}

export interface StepTaken {
  readonly ok: true;
  readonly instance: Instance;
  readonly changes: readonly AppliedChange[];
  readonly effects: readonly Effect[];
  readonly timers: { readonly set: readonly TimerSet[]; readonly cancel: readonly TimerCancel[] };
  readonly journal: StepRecord;
  readonly view: InstanceView;
}

export interface StepRefused {
  readonly ok: false;
  readonly refusals: readonly Refusal[];
}

export type StepResult = StepTaken | StepRefused;

/**
 * What happens next: pure, the same for the same arguments. Either the new instance with all changes, effects and timers,
 * or every reason for refusal. Throws StepError when a rule fails or the instance does not belong to the workflow.
 */
export function step(
  workflow: CompiledWorkflow,
  instance: Instance,
  event: StepEvent,
  facts: Facts,
  now: Date,
  options: WalkOptions = {},
): StepResult {
  const snapshot = restoreSnapshot(workflow, instance);
  if (instance.status !== 'active') return refused({ rule: 'ended', path: '', message: 'the request has ended' });
  if ('timer' in event) return fire(workflow, instance, snapshot, event.timer, facts, now, options);

  const candidates = candidatesFor(workflow, snapshot, event.type);
  if (candidates.length === 0) {
    const message = `event "${event.type}" is not offered in state ${leafIds(snapshot).join(', ')}`;
    return refused({ rule: 'not-offered', subject: event.type, path: '/event', message });
  }
  const form = new Set(candidates.flatMap((candidate) => candidate.config.meta?.form ?? []));
  const payload = applyPayload(workflow, facts, event.fields ?? {}, form);
  const given: Facts = { ...payload.facts, event: { type: event.type, comment: event.comment ?? null } };
  const walked = walk(workflow, { snapshot, instance }, { type: event.type }, given, now, options);
  const read = factReader(given, walked.reads);
  const refusals = [
    ...payload.refusals,
    ...gateRefusals(workflow, candidates, walked, given, read),
    ...walked.refusals,
  ];
  if (refusals.length > 0) return { ok: false, refusals: unique(refusals) };
  return taken(workflow, event.type, snapshot, walked, payload.changes);
}

/** The first step of a new request: enters the initial states. */
export function start(workflow: CompiledWorkflow, facts: Facts, now: Date, options: WalkOptions = {}): StepResult {
  const walked = walk(workflow, null, null, facts, now, options);
  if (walked.refusals.length > 0) return { ok: false, refusals: walked.refusals };
  return taken(workflow, null, null, walked, []);
}

function fire(
  workflow: CompiledWorkflow,
  instance: Instance,
  snapshot: AnyMachineSnapshot,
  timer: TimerCancel & { readonly entry: number },
  facts: Facts,
  now: Date,
  options: WalkOptions,
): StepResult {
  const key = timerKey(timer.state, timer.delay);
  if (instance.timers[key] !== timer.entry) {
    return refused({
      rule: 'timer-stale',
      subject: key,
      path: '/timer',
      message: `timer ${key} number ${timer.entry} is no longer armed`,
    });
  }
  const { [key]: _, ...timers } = instance.timers;
  const event = { type: timerEventType(timer) };
  const given: Facts = { ...facts, event: { type: `after.${timer.delay}`, comment: null } };
  const walked = walk(workflow, { snapshot, instance: { ...instance, timers } }, event, given, now, options);
  if (walked.refusals.length > 0) return { ok: false, refusals: walked.refusals };
  return taken(workflow, `after.${timer.delay}`, snapshot, walked, []);
}

/**
 * The transitions that the active states and their ancestors have for the event, guards aside. XState's own events and
 * those of our timers have a dot in their names, which no event of a definition has: nobody can send those.
 */
export function candidatesFor(
  workflow: CompiledWorkflow,
  snapshot: AnyMachineSnapshot,
  event: string,
): CompiledTransition[] {
  const found: CompiledTransition[] = [];
  if (event.includes('.')) return found;
  for (const node of activeNodes(snapshot)) {
    for (const transition of node.transitions.get(event) ?? []) {
      const compiled = workflow.transitions.get((transition as unknown as { id: string }).id);
      if (compiled !== undefined) found.push(compiled);
    }
  }
  return found;
}

/** Gates of what was selected; when guards left nothing to select, those guards and the role they share. */
function gateRefusals(
  workflow: CompiledWorkflow,
  candidates: readonly CompiledTransition[],
  walked: Walk,
  facts: Facts,
  read: ReturnType<typeof factReader>,
): Refusal[] {
  if (walked.selected.length > 0) {
    return walked.selected.flatMap((id) =>
      closedGates(workflow.transitions.get(id) as CompiledTransition, facts, read),
    );
  }
  const guards = candidates.map(({ config }) => ({
    rule: 'guard',
    subject: config.id,
    path: `/transitions/${config.id}/guard`,
    message: `the rule of "${config.id}" does not hold`,
  }));
  return [...guards, ...candidates.flatMap((candidate) => roleGate(candidate, facts, read))];
}

/** Fields given with an event: only those of its form, only values they can hold. */
export function applyPayload(
  workflow: CompiledWorkflow,
  facts: Facts,
  fields: Readonly<Record<string, FactValue>>,
  form: ReadonlySet<string>,
): { facts: Facts; changes: AppliedChange[]; refusals: Refusal[] } {
  const changes: AppliedChange[] = [];
  const refusals: Refusal[] = [];
  for (const [id, value] of Object.entries(fields)) {
    const path = `/fields/${id}`;
    const field = workflow.fields.get(id);
    const problem = field === undefined ? null : fieldValueProblem(field, value);
    if (field === undefined || !form.has(id)) {
      refusals.push({
        rule: 'field-not-in-form',
        subject: id,
        path,
        message: `field "${id}" is not asked by this event`,
      });
    } else if (problem !== null) {
      refusals.push({ rule: 'field-invalid', subject: id, path, message: `field "${id}": ${problem}` });
    } else {
      changes.push({ type: 'set-field', field: id, value });
    }
  }
  if (changes.length === 0) return { facts, changes, refusals };
  const values = Object.fromEntries(
    changes.map((change) => (change.type === 'set-field' ? [change.field, change.value] : [])),
  );
  return { facts: { ...facts, fields: { ...facts.fields, ...values } }, changes, refusals };
}

/** The step as its callers get it, from what the macrostep did. */
export function taken(
  workflow: CompiledWorkflow,
  event: string | null,
  before: AnyMachineSnapshot | null,
  walked: Walk,
  payload: readonly AppliedChange[],
): StepTaken {
  const stored = storeSnapshot(walked.snapshot);
  const to = leafIds(walked.snapshot);
  return {
    ok: true,
    instance: { format: 1, hash: workflow.hash, ...stored, timers: walked.timers, entry: walked.entry },
    changes: [...payload, ...walked.changes],
    effects: walked.effects,
    timers: { set: walked.set, cancel: walked.cancel },
    journal: {
      event,
      transitions: walked.taken,
      from: before === null ? [] : leafIds(before),
      to,
      reads: Object.fromEntries(walked.reads),
    },
    view: viewOf(workflow, to, stored.status === 'done'),
  };
}

/** Parallel regions that share a gate would name it twice; a value that is wrong is not also missing. */
function unique(refusals: readonly Refusal[]): Refusal[] {
  const seen = new Set<string>();
  const invalid = new Set(refusals.filter((each) => each.rule === 'field-invalid').map((each) => each.subject));
  return refusals.filter((each) => {
    if (each.rule === 'required-field' && invalid.has(each.subject)) return false;
    const key = `${each.rule}:${each.subject ?? ''}:${each.rule === 'role' ? each.message : ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function refused(refusal: Refusal): StepRefused {
  return { ok: false, refusals: [refusal] };
}
