import { callOf, SCOPED, varPath } from '../../../engine/language/rules/operators.ts';
import { rulePaths } from '../../../engine/language/rules/index.ts';
import type { Named, Thing } from './thing.ts';

/** Facts whose values are ids of things. */
const VALUES: Readonly<Record<string, 'request-type' | 'status' | 'stage' | 'role' | 'group' | 'client'>> = {
  'request.type': 'request-type',
  'request.status': 'status',
  'request.stage': 'stage',
  'actor.roles': 'role',
  'assignee.roles': 'role',
  'actor.groups': 'group',
  'assignee.groups': 'group',
  group: 'group',
  'client.code': 'client',
};

/** What a rule names: the fields, checklists and items that it reads, and the values that it compares facts with. */
export function namedInRule(rule: unknown, path: string, statuses: string | undefined): Named[] {
  const read = rulePaths(rule).flatMap(thingsOfFact);
  const compared = comparisons(rule).flatMap(([fact, value]) => thingOfValue(fact, value, statuses) ?? []);
  return [...read, ...compared].map((thing) => ({ thing, path }));
}

/** What a fact belongs to: `fields.amount`, `checklists.visit.items.photo`. */
export function thingsOfFact(path: string): Thing[] {
  const [place, id, part, item] = path.split('.');
  if (id === undefined) return [];
  if (place === 'fields') return [{ type: 'field', id }];
  if (id === 'fields' && part !== undefined) return [{ type: 'field', id: part }];
  if (place !== 'checklists') return [];
  const checklist: Thing = { type: 'checklist', id };
  return part === 'items' && item !== undefined ? [checklist, { type: 'item', id: item, of: id }] : [checklist];
}

function thingOfValue(fact: string, id: string, statuses: string | undefined): Thing | undefined {
  const field = /^(?:[a-z]+\.)?fields\.(.+)$/.exec(fact)?.[1];
  if (field !== undefined) return { type: 'option', id, of: field };
  const type = VALUES[fact];
  if (type === undefined) return undefined;
  const of = type === 'status' || type === 'stage' ? statuses : undefined;
  return of === undefined ? { type, id } : { type, id, of };
}

/** Every fact with every text that it stands beside: compared with it, listed with it, looked for in it. */
function comparisons(rule: unknown): [fact: string, value: string][] {
  const found: [string, string][] = [];
  const open: unknown[] = [rule];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const call = callOf(node);
    if (call === undefined) {
      if (Array.isArray(node)) open.push(...(node as unknown[]));
      continue;
    }
    if (call.operator === 'var') continue;
    const facts = call.args.map(varPath).filter((path) => path !== undefined && path !== '');
    // Inside "some" and its like the item stands for the list: every text there is compared with it.
    const beside = SCOPED.has(call.operator) ? textsIn(call.args[1]) : call.args.flatMap(ownTexts);
    for (const fact of facts) for (const value of beside) found.push([fact as string, value]);
    open.push(...call.args.filter((each) => each !== null && typeof each === 'object'));
  }
  return found;
}

function ownTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}
