import {
  type Change,
  type ChecklistItem,
  type CompiledWorkflow,
  type Facts,
  fieldValueProblem,
  holds,
} from '../language/index.ts';
import { checklistFacts, type RequestRecord } from './record.ts';
import type { Refusal } from './refusal.ts';

/** A change as it was applied: a started checklist carries the items that were generated for it. */
export type AppliedChange =
  | Exclude<Change, { type: 'start-checklist' }>
  | { readonly type: 'start-checklist'; readonly checklist: string; readonly items: readonly ChecklistItem[] };

interface Outcome {
  readonly facts: Facts;
  readonly applied: AppliedChange | null;
  readonly refusal?: Refusal;
}

/** Applies one change to the facts, so that the next guard sees it. A value the field cannot hold is a refusal. */
export function applyToFacts(workflow: CompiledWorkflow, facts: Facts, change: Change): Outcome {
  switch (change.type) {
    case 'set-field': {
      const field = workflow.fields.get(change.field);
      const problem = field === undefined ? 'the request has no such field' : fieldValueProblem(field, change.value);
      if (problem !== null) {
        const message = `field "${change.field}" cannot be set by the workflow: ${problem}`;
        return {
          facts,
          applied: null,
          refusal: { rule: 'field-invalid', subject: change.field, path: `/fields/${change.field}`, message },
        };
      }
      return { facts: { ...facts, fields: { ...facts.fields, [change.field]: change.value } }, applied: change };
    }
    case 'assign':
      return { facts: assigned(facts, change), applied: change };
    case 'start-checklist':
      return startChecklist(workflow, facts, change);
    case 'sub-request':
      return { facts: change.relation === 'part' ? withPart(facts) : facts, applied: change };
  }
}

/** The request waits for one part more: guards that follow see it. */
function withPart(facts: Facts): Facts {
  const { openChildren = 0 } = facts.request;
  return { ...facts, request: { ...facts.request, openChildren: openChildren + 1 } };
}

function assigned(facts: Facts, change: Extract<Change, { type: 'assign' }>): Facts {
  const group = change.group === undefined ? facts.group : change.group;
  if (change.person === undefined) return { ...facts, group };
  if (change.person === null) return { ...facts, group, assignee: null };
  const known = change.person === facts.actor.id ? facts.actor : { roles: [], groups: [] };
  return { ...facts, group, assignee: { id: change.person, roles: known.roles, groups: known.groups } };
}

function startChecklist(
  workflow: CompiledWorkflow,
  facts: Facts,
  change: Extract<Change, { type: 'start-checklist' }>,
): Outcome {
  const id = change.checklist;
  const definition = workflow.checklists.get(id);
  if (definition === undefined || (facts.checklists[id]?.started === true && change.again !== true))
    return { facts, applied: null };
  const items = definition.items.filter((item) => item.when === undefined || holds(item.when as never, facts));
  const started = checklistFacts({ items, values: {} });
  return {
    facts: { ...facts, checklists: { ...facts.checklists, [id]: started } },
    applied: { type: 'start-checklist', checklist: id, items },
  };
}

/** The request after the changes; what the store writes. `person` names whoever becomes the owner. */
export function applyToRecord(
  record: RequestRecord,
  changes: readonly AppliedChange[],
  person: (id: string) => RequestRecord['assignee'],
): RequestRecord {
  let next = record;
  for (const change of changes) {
    if (change.type === 'set-field') next = { ...next, fields: { ...next.fields, [change.field]: change.value } };
    else if (change.type === 'start-checklist') {
      next = { ...next, checklists: { ...next.checklists, [change.checklist]: { items: change.items, values: {} } } };
    } else if (change.type === 'sub-request') {
      if (change.relation === 'part') next = withOpenPart(next);
    } else {
      const assignee =
        change.person === undefined ? next.assignee : change.person === null ? null : person(change.person);
      next = { ...next, assignee, group: change.group === undefined ? next.group : change.group };
    }
  }
  return next;
}

function withOpenPart(record: RequestRecord): RequestRecord {
  return { ...record, bound: { ...record.bound, openChildren: (record.bound?.openChildren ?? 0) + 1 } };
}
