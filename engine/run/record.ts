import {
  type ChecklistItem,
  type CompiledWorkflow,
  type Facts,
  type FactValue,
  isEmptyValue,
  type PersonFacts,
  type WorksFacts,
} from '../language/index.ts';

/** A started checklist: the items as they were when it started, and what has been filled in since. */
export interface StartedChecklist {
  readonly items: readonly ChecklistItem[];
  readonly values: Readonly<Record<string, FactValue>>;
}

/** What a request is bound to, as the rules see it. */
export interface Bound {
  readonly due?: string | null;
  readonly objects?: number;
  readonly openChildren?: number;
  readonly site?: Facts['site'];
  readonly contract?: Facts['contract'];
  readonly equipment?: Facts['equipment'];
  readonly documents?: NonNullable<Facts['documents']>;
}

/** A request as the rules see it; what the store keeps beside the instance. */
export interface RequestRecord {
  readonly number: string;
  readonly type: string;
  readonly subject: string;
  readonly status: string | null;
  readonly stage: string | null;
  readonly priority: Facts['request']['priority'];
  readonly created: string;
  readonly fields: Readonly<Record<string, FactValue>>;
  readonly checklists: Readonly<Record<string, StartedChecklist>>;
  readonly client: Facts['client'];
  /** What it is bound to; nothing when absent. */
  readonly bound?: Bound | undefined;
  /** What was done on it; nothing when absent. */
  readonly works?: WorksFacts | undefined;
  readonly assignee: PersonFacts | null;
  readonly group: string | null;
}

const NO_WORKS: WorksFacts = { total: 0, count: 0, minutes: 0 };

export type Actor = Facts['actor'];

/** The facts of a request for one actor at one instant. Every checklist of the workflow is there, started or not. */
export function factsOf(workflow: CompiledWorkflow, record: RequestRecord, actor: Actor, now: Date): Facts {
  const { bound = {} } = record;
  const checklists: Record<string, Facts['checklists'][string]> = {};
  for (const id of workflow.checklists.keys()) checklists[id] = { started: false, complete: false, items: {} };
  for (const [id, started] of Object.entries(record.checklists)) checklists[id] = checklistFacts(started);
  return {
    request: {
      number: record.number,
      type: record.type,
      subject: record.subject,
      status: record.status,
      stage: record.stage,
      priority: record.priority,
      created: record.created,
      due: bound.due ?? null,
      objects: bound.objects ?? 0,
      openChildren: bound.openChildren ?? 0,
    },
    fields: record.fields,
    client: record.client,
    site: bound.site ?? null,
    contract: bound.contract ?? null,
    equipment: bound.equipment ?? null,
    documents: bound.documents ?? {},
    checklists,
    works: record.works ?? NO_WORKS,
    assignee: record.assignee,
    group: record.group,
    actor,
    event: { type: '', comment: null },
    now: now.toISOString(),
  };
}

/** What a rule sees of a started checklist: complete when each item that is not optional is filled in. */
export function checklistFacts(started: StartedChecklist): Facts['checklists'][string] {
  return {
    started: true,
    complete: started.items.every((item) => item.optional === true || !isEmptyValue(started.values[item.id])),
    items: Object.fromEntries(started.items.map((item) => [item.id, started.values[item.id] ?? null])),
  };
}
