import {
  type CompiledWorkflow,
  checklistValueProblem,
  type FactValue,
  fieldValueProblem,
  isEmptyValue,
} from '../language/index.ts';
import type { Actor, RequestRecord } from './record.ts';
import { type PictureTaken, pictureRefusals } from './picture-refusals.ts';
import type { Refusal } from './refusal.ts';

/** Why this person may not file this request; all reasons. */
export function filingRefusals(
  workflow: CompiledWorkflow,
  request: RequestRecord,
  person: Actor,
  createdBy: readonly string[],
): Refusal[] {
  const { required = [], clientRequired } = workflow.effective.requestType;
  const refusals: Refusal[] = [];
  if (person.kind !== 'system' && !createdBy.some((role) => person.roles.includes(role))) {
    refusals.push({
      rule: 'role',
      path: '/createdBy',
      message: `only ${createdBy.join(', ')} may file such a request`,
    });
  }
  if (clientRequired === true && request.client === null) {
    refusals.push({ rule: 'client-required', path: '/client', message: 'the request must name a client company' });
  }
  for (const field of required) {
    if (isEmptyValue(request.fields[field])) {
      refusals.push({
        rule: 'required-field',
        subject: field,
        path: `/fields/${field}`,
        message: `field "${field}" must be filled in`,
      });
    }
  }
  return [...refusals, ...fieldRefusals(workflow, request.fields)];
}

/** Fields the request does not have, and values they cannot hold. */
export function fieldRefusals(workflow: CompiledWorkflow, fields: Readonly<Record<string, FactValue>>): Refusal[] {
  const refusals: Refusal[] = [];
  for (const [id, value] of Object.entries(fields)) {
    const field = workflow.fields.get(id);
    const path = `/fields/${id}`;
    if (field === undefined) {
      refusals.push({ rule: 'field-unknown', subject: id, path, message: `the request has no field "${id}"` });
      continue;
    }
    const problem = fieldValueProblem(field, value);
    if (problem !== null)
      refusals.push({ rule: 'field-invalid', subject: id, path, message: `field "${id}": ${problem}` });
  }
  return refusals;
}

/** Why this person cannot put this value, or this picture, into this checklist item. */
export function tickRefusals(
  workflow: CompiledWorkflow,
  request: RequestRecord,
  person: Actor,
  checklist: string,
  item: string,
  value: FactValue,
  picture?: PictureTaken,
): Refusal[] {
  const started = Object.hasOwn(request.checklists, checklist) ? request.checklists[checklist] : undefined;
  if (started === undefined) {
    return [
      {
        rule: 'checklist-not-started',
        subject: checklist,
        path: '/checklist',
        message: `checklist "${checklist}" is not started`,
      },
    ];
  }
  const refusals: Refusal[] = [];
  const roles = workflow.checklists.get(checklist)?.roles;
  if (roles !== undefined && person.kind !== 'system' && !roles.some((role) => person.roles.includes(role))) {
    refusals.push({ rule: 'role', path: '/checklist', message: `only ${roles.join(', ')} may fill in this checklist` });
  }
  const known = started.items.find((each) => each.id === item);
  if (known === undefined) {
    refusals.push({
      rule: 'item-unknown',
      subject: item,
      path: '/item',
      message: `checklist "${checklist}" has no item "${item}"`,
    });
    return refusals;
  }
  const problem = checklistValueProblem(known, value, workflow.kinds.items);
  if (problem !== null)
    refusals.push({ rule: 'item-invalid', subject: item, path: '/value', message: `item "${item}": ${problem}` });
  else if (value !== null && picture !== undefined) refusals.push(...pictureRefusals(known, picture));
  return refusals;
}
