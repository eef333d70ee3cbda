import { type CompiledTransition, type FactValue, type Facts, factAt, isEmptyValue } from '../language/index.ts';
import type { Refusal } from './refusal.ts';

/** Called with each fact a gate looks at, so that the journal can keep it. */
export type ReadFact = (path: string) => FactValue;

/** A reader of `facts` that remembers what was read. */
export function factReader(facts: Facts, reads: Map<string, FactValue>): ReadFact {
  return (path) => {
    const value = factAt(facts, path);
    if (!reads.has(path)) reads.set(path, value);
    return value;
  };
}

/** Every gate of a selected transition that the facts do not pass. Gates never steer which transition is selected. */
export function closedGates(transition: CompiledTransition, facts: Facts, read: ReadFact): Refusal[] {
  const required = transition.config.meta?.required;
  const refusals: Refusal[] = roleGate(transition, facts, read);
  for (const field of required?.fields ?? []) {
    if (isEmptyValue(read(`fields.${field}`))) {
      refusals.push({
        rule: 'required-field',
        subject: field,
        path: `/fields/${field}`,
        message: `field "${field}" must be filled in first`,
      });
    }
  }
  for (const checklist of required?.checklists ?? []) {
    if (read(`checklists.${checklist}.complete`) !== true) {
      refusals.push({
        rule: 'required-checklist',
        subject: checklist,
        path: `/checklists/${checklist}`,
        message: `checklist "${checklist}" must be complete first`,
      });
    }
  }
  for (const { type, status = 'issued' } of required?.documents ?? []) {
    const found = read(`documents.${type}.status`);
    if (typeof found === 'string' && REACHED[status].has(found)) continue;
    refusals.push({
      rule: 'document-missing',
      subject: type,
      path: `/documents/${type}`,
      message: `document "${type}" must be ${status} first`,
    });
  }
  if (required?.comment === true && isEmptyValue(read('event.comment'))) {
    refusals.push({ rule: 'required-comment', path: '/comment', message: 'a comment must be given' });
  }
  if (required?.assignee === true && read('assignee.id') === null) {
    refusals.push({ rule: 'required-assignee', path: '/assignee', message: 'the request must have an owner first' });
  }
  return refusals;
}

/** What is as far as a gate wants it, or further. A one-sided act stands for a signed one. */
const REACHED: Readonly<Record<'issued' | 'signed' | 'approved', ReadonlySet<string>>> = {
  issued: new Set(['issued', 'sent', 'signed', 'one-sided', 'closed', 'approved']),
  signed: new Set(['signed', 'one-sided', 'closed']),
  approved: new Set(['approved']),
};

/** The role gate alone. The system passes every role gate: its events come from timers. */
export function roleGate(transition: CompiledTransition, facts: Facts, read: ReadFact): Refusal[] {
  const roles = transition.config.meta?.roles;
  if (roles === undefined || facts.actor.kind === 'system') return [];
  const own = read('actor.roles') as readonly string[];
  if (roles.some((role) => own.includes(role))) return [];
  const path = `/transitions/${transition.config.id}`;
  return [{ rule: 'role', path, message: `only ${roles.join(', ')} may send this event` }];
}
