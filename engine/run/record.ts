import {
  type ChecklistItem,
  type CompiledWorkflow,
  type Facts,
  type FactValue,
  isEmptyValue,
  type PersonFacts,
} from '../language/index.ts';

/** A started checklist: the items as they were when it started, and what has been filled in since. */
export interface StartedChecklist {
  readonly items: readonly ChecklistItem[];
  readonly values: Readonly<Record<string, FactValue>>;
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
  readonly client: { readonly code: string; readonly name: string } | null;
  readonly assignee: PersonFacts | null;
  readonly group: string | null;
}

export type Actor = Facts['actor'];

/** The facts of a request for one actor at one instant. Every checklist of the workflow is there, started or not. */
export function factsOf(workflow: CompiledWorkflow, record: RequestRecord, actor: Actor, now: Date): Facts {
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
    },
    fields: record.fields,
    client: record.client,
    checklists,
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
