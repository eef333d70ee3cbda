import type { CompiledWorkflow } from '../language/index.ts';
import { type AppliedChange, applyToRecord } from './changes.ts';
import { filingRefusals } from './input-refusals.ts';
import { type Actor, factsOf, type RequestRecord } from './record.ts';
import type { Refusal } from './refusal.ts';
import { StepError } from './step-error.ts';
import { start, type StepTaken } from './step.ts';

/** Levels of requests, one below the other; as deep may one filing cause another. */
export const MOST_LEVELS = 3;
/** Requests that one step may file, those that follow from them among them. */
const MOST_FILED = 50;

type Filing = Extract<AppliedChange, { type: 'sub-request' }>;

/** What has to be known of a type to file a request of it. */
export interface FilingType {
  readonly workflow: CompiledWorkflow;
  /** The number that the new request gets. */
  readonly number: string;
  readonly priority: RequestRecord['priority'] | undefined;
}

/** A request that a step files: as it is when it is there. */
export interface SubRequest {
  readonly relation: Filing['relation'];
  readonly workflow: CompiledWorkflow;
  /** As it was filed, before its own first step. */
  readonly record: RequestRecord;
  readonly result: StepTaken;
  /** Those that it files in its turn. */
  readonly filed: readonly SubRequest[];
}

export type SubRequests =
  | { readonly ok: true; readonly filed: readonly SubRequest[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

interface Scene {
  readonly actor: Actor;
  readonly now: Date;
  /** How deep the request itself stands: 1 for one that has none above. */
  readonly level: number;
}

/**
 * Computes the requests that a step files, and what they file in turn. Asks for each type by its id, and is answered with
 * null for one that there is not. Who acts needs no right to file such a request: the definitions do. Either all can be
 * filed, or every reason why not. Pure.
 */
export function* fileSubRequests(
  parent: RequestRecord,
  changes: readonly AppliedChange[],
  scene: Scene,
): Generator<string, SubRequests, FilingType | null> {
  const refusals: Refusal[] = [];
  const count = { filed: 0 };
  const filed = yield* fileAll(parent, changes, { ...scene, depth: 1, refusals, count });
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, filed };
}

interface Place extends Scene {
  readonly depth: number;
  readonly refusals: Refusal[];
  readonly count: { filed: number };
}

function* fileAll(
  parent: RequestRecord,
  changes: readonly AppliedChange[],
  place: Place,
): Generator<string, readonly SubRequest[], FilingType | null> {
  const filed: SubRequest[] = [];
  for (const change of changes) {
    if (change.type !== 'sub-request') continue;
    const one = yield* fileOne(parent, change, place);
    if (one !== null) filed.push(one);
  }
  return filed;
}

function* fileOne(
  parent: RequestRecord,
  change: Filing,
  place: Place,
): Generator<string, SubRequest | null, FilingType | null> {
  const { actor, now, depth, count } = place;
  const refuse = (why: string): null => {
    const message = `a request of type "${change.of}" cannot be filed: ${why}`;
    place.refusals.push({ rule: 'sub-request-refused', subject: change.of, path: '/sub-requests', message });
    return null;
  };
  const level = change.relation === 'part' ? place.level + 1 : 1;
  if (level > MOST_LEVELS || depth > MOST_LEVELS) return refuse(`requests stand at most ${MOST_LEVELS} levels deep`);
  count.filed += 1;
  if (count.filed > MOST_FILED) return refuse(`one step files at most ${MOST_FILED} requests`);
  const type = yield change.of;
  if (type === null) return refuse('there is no such type');
  const { workflow } = type;
  const record = recordOf(parent, change, type, now);
  const faults = filingRefusals(workflow, record, { ...actor, kind: 'system' }, []);
  if (faults.length > 0) return refuse(faults.map(({ message }) => message).join('; '));
  const result = started(workflow, record, actor, now);
  if (typeof result === 'string') return refuse(result);
  const filed = yield* fileAll(applied(record, result), result.changes, { ...place, level, depth: depth + 1 });
  return { relation: change.relation, workflow, record, result, filed };
}

/** The new request is bound to what the one above is bound to. */
function recordOf(parent: RequestRecord, change: Filing, type: FilingType, now: Date): RequestRecord {
  const { due: _, ...bound } = parent.bound ?? {};
  return {
    number: type.number,
    type: change.of,
    subject: change.subject,
    status: null,
    stage: null,
    priority: type.priority ?? parent.priority,
    created: now.toISOString(),
    fields: change.fields,
    checklists: {},
    client: parent.client,
    bound: { ...bound, due: null, openChildren: 0 },
    assignee: null,
    group: null,
  };
}

/** The first step of the new request, or why it cannot be taken. */
function started(workflow: CompiledWorkflow, record: RequestRecord, actor: Actor, now: Date): StepTaken | string {
  try {
    const result = start(workflow, factsOf(workflow, record, actor, now), now);
    return result.ok ? result : result.refusals.map(({ message }) => message).join('; ');
  } catch (error) {
    if (error instanceof StepError) return error.message;
    throw error;
  }
}

/** A filed request after its own first step. */
export function applied(record: RequestRecord, { changes }: Pick<StepTaken, 'changes'>): RequestRecord {
  return applyToRecord(record, changes, (id) => ({ id, roles: [], groups: [] }));
}
