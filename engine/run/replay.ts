import type { CompiledWorkflow, Facts, FactValue } from '../language/index.ts';
import { applyToRecord } from './changes.ts';
import type { Instance } from './instance.ts';
import { type Actor, factsOf, type RequestRecord } from './record.ts';
import type { Refusal } from './refusal.ts';
import { start, step } from './step.ts';

/** One thing that happened to a request. `reads` are the fact values its guards and gates saw then. */
export interface HistoryEntry {
  readonly event: string;
  readonly fields?: Readonly<Record<string, FactValue>>;
  readonly comment?: string | null;
  readonly actor: Actor;
  readonly at: Date;
  readonly reads?: Readonly<Record<string, FactValue>>;
}

export interface ReplayOutcome {
  readonly accepted: number;
  readonly refused: readonly { readonly index: number; readonly refusals: readonly Refusal[] }[];
  /** Ids of the active leaves at the end. */
  readonly states: readonly string[];
  readonly ended: boolean;
}

/**
 * Plays a request's history on a workflow, draft or published: which of its events would be refused, and where it would
 * stand. Pure; arms no timers and drafts no effects. A refused event is skipped and the rest goes on.
 */
export function replay(
  workflow: CompiledWorkflow,
  request: RequestRecord,
  creator: Actor,
  created: Date,
  history: readonly HistoryEntry[],
): ReplayOutcome {
  const first = start(workflow, factsOf(workflow, request, creator, created), created, { imported: true });
  if (!first.ok) return { accepted: 0, refused: [{ index: -1, refusals: first.refusals }], states: [], ended: false };
  let instance: Instance = first.instance;
  let view = first.view;
  let record = applyToRecord(request, first.changes, (id) => ({ id, roles: [], groups: [] }));
  let accepted = 0;
  const refused: { index: number; refusals: readonly Refusal[] }[] = [];
  for (const [index, entry] of history.entries()) {
    const facts = withReads(
      factsOf(workflow, { ...record, status: view.status, stage: view.stage }, entry.actor, entry.at),
      entry.reads ?? {},
    );
    const event = { type: entry.event, fields: entry.fields ?? {}, comment: entry.comment ?? null };
    const result = step(workflow, instance, event, facts, entry.at, { imported: true });
    if (!result.ok) {
      refused.push({ index, refusals: result.refusals });
      continue;
    }
    accepted += 1;
    instance = result.instance;
    view = result.view;
    record = applyToRecord(record, result.changes, (id) => ({ id, roles: [], groups: [] }));
  }
  return { accepted, refused, states: view.states, ended: view.ended };
}

/** Facts as they were: recorded values win over what the replay computed. */
export function withReads(facts: Facts, reads: Readonly<Record<string, FactValue>>): Facts {
  const copy: Tree = { ...facts };
  // Only what lies on the way to a value is copied, and once: a replay does this for each entry of a journal.
  const own = new Set<unknown>([copy]);
  for (const [path, value] of Object.entries(reads)) {
    if (path.startsWith('event.') || path === 'now') continue;
    setAt(copy, path.split('.'), value, own);
  }
  return copy as unknown as Facts;
}

type Tree = Record<string, unknown>;

function setAt(target: Tree, path: readonly string[], value: FactValue, own: Set<unknown>): void {
  let place = target;
  for (const key of path.slice(0, -1)) {
    let next = Object.hasOwn(place, key) ? place[key] : undefined;
    if (!own.has(next)) {
      next = typeof next === 'object' ? { ...next } : {};
      own.add(next);
      place[key] = next;
    }
    place = next as Tree;
  }
  place[path.at(-1) as string] = value;
}
