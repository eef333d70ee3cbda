import type { CompiledWorkflow, Facts, FactValue } from '../language/index.ts';
import { applyToRecord } from './changes.ts';
import { type Instance, timerKey } from './instance.ts';
import { type Actor, factsOf, type RequestRecord } from './record.ts';
import type { Refusal } from './refusal.ts';
import { withReads } from './replay.ts';
import { settle } from './settle.ts';
import { type StepEvent, type StepResult, start, step } from './step.ts';
import { StepError } from './step-error.ts';
import type { InstanceView } from './view.ts';

/** What one entry of a journal did; `reads` are the fact values that its guards and gates saw then. */
export type Happening =
  | { readonly event: string; readonly fields?: Fields; readonly comment?: string | null }
  | { readonly timer: { readonly state: string; readonly delay: string } }
  | { readonly fields: Fields }
  | { readonly tick: { readonly checklist: string; readonly item: string; readonly value: FactValue } }
  | { readonly owner: string | null }
  | { readonly documents: NonNullable<Facts['documents']> };

type Fields = Readonly<Record<string, FactValue>>;

export interface JournaledEntry {
  readonly seq: number;
  readonly what: Happening;
  readonly actor: Actor;
  readonly at: Date;
  readonly reads: Fields;
}

export interface JournalReplay {
  /** Entries that would have been refused; the first step is number 1. */
  readonly refused: readonly {
    readonly seq: number;
    readonly event: string | null;
    readonly refusals: readonly Refusal[];
    /** As they were then; what is missing is said by them. */
    readonly facts: Facts;
  }[];
  readonly ended: boolean;
  /** Where it would stand and with what; null when it could not even be filed. */
  readonly last: { readonly view: InstanceView; readonly record: RequestRecord } | null;
}

/**
 * Plays a whole journal on a workflow, published or draft: events and timers, and what was typed, ticked and assigned
 * in between. Facts as they were win over facts as they would be computed. What is refused is passed over, and the rest
 * goes on. A rule that fails counts as a refusal. Pure.
 */
export function replayJournal(
  workflow: CompiledWorkflow,
  request: RequestRecord,
  creator: Actor,
  created: Date,
  entries: readonly JournaledEntry[],
): JournalReplay {
  const filed = factsOf(workflow, request, creator, created);
  const first = attempt(() => start(workflow, filed, created));
  if (!first?.ok) {
    return {
      refused: [{ seq: 1, event: null, refusals: first?.refusals ?? [], facts: filed }],
      ended: false,
      last: null,
    };
  }
  let instance: Instance = first.instance;
  let view: InstanceView = first.view;
  let record: RequestRecord = { ...applyToRecord(request, first.changes, nobodyKnown), bound: request.bound };
  const refused: JournalReplay['refused'][number][] = [];
  for (const { seq, what, actor, at, reads } of entries) {
    if (!('event' in what) && !('timer' in what)) record = changed(record, what);
    const standing = { ...record, status: view.status, stage: view.stage };
    const facts = withReads(factsOf(workflow, standing, actor, at), reads);
    const result = attempt(() => {
      if ('event' in what) {
        const event = { type: what.event, fields: what.fields ?? {}, comment: what.comment ?? null };
        return step(workflow, instance, event, facts, at);
      }
      if ('timer' in what) return step(workflow, instance, dueTimer(instance, what.timer), facts, at);
      return settle(workflow, instance, facts, at);
    });
    if (result === null) continue;
    if (!result.ok) {
      refused.push({ seq, event: 'event' in what ? what.event : null, refusals: result.refusals, facts });
      continue;
    }
    instance = result.instance;
    view = result.view;
    // How many parts are open later on tells what was read then; when they ended is not written here.
    record = { ...applyToRecord(record, result.changes, nobodyKnown), bound: record.bound };
  }
  return { refused, ended: view.ended, last: { view, record } };
}

/** Entry numbers differ from those of then: whatever is armed under that name fires. */
function dueTimer({ timers }: Instance, timer: { readonly state: string; readonly delay: string }): StepEvent {
  return { timer: { ...timer, entry: timers[timerKey(timer.state, timer.delay)] ?? -1 } };
}

function changed(
  record: RequestRecord,
  what: Exclude<Happening, { event: string } | { timer: object }>,
): RequestRecord {
  if ('fields' in what) return { ...record, fields: { ...record.fields, ...what.fields } };
  if ('owner' in what) return { ...record, assignee: what.owner === null ? null : nobodyKnown(what.owner) };
  if ('documents' in what) return { ...record, bound: { ...record.bound, documents: what.documents } };
  const { checklist, item, value } = what.tick;
  const started = Object.hasOwn(record.checklists, checklist) ? record.checklists[checklist] : undefined;
  // The draft does not start it there: the tick has nothing to stand in.
  if (started === undefined) return record;
  const values = { ...started.values, [item]: value };
  return { ...record, checklists: { ...record.checklists, [checklist]: { ...started, values } } };
}

function nobodyKnown(id: string): { id: string; roles: string[]; groups: string[] } {
  return { id, roles: [], groups: [] };
}

function attempt(work: () => StepResult | null): StepResult | null {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return { ok: false, refusals: [{ rule: 'rule-failed', path: error.place, message: error.message }] };
  }
}
