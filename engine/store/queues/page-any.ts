import type { Sql } from '../store.ts';
import type { QueueFilter, QueueScope } from './queue-filter.ts';
import { allOf, type Condition, filterConditions, oneOf, scopeCondition } from './queue-where.ts';
import { type Branch, type LongPage, type Walk, walkLong } from './walk.ts';

const MOST_BRANCHES = 100;

/** Requests, ended ones too, by their age. Walks along the index of the narrowest filter. */
export function pageAny(
  sql: Sql,
  filter: QueueFilter,
  scope: QueueScope,
  order: 'newest' | 'oldest',
  after: number | null,
  limit: number,
): Promise<LongPage> {
  return walkLong(sql, walkOf(filter, scope, order === 'oldest'), after, limit);
}

/** True when the scope is everything. */
export function seesEverything(scope: QueueScope): boolean {
  return scope.some((each) => Object.keys(each).length === 0);
}

/** The indexes of all that a person may read who may not read everything. */
export function scopeBranches(scope: QueueScope, open: boolean | undefined): Branch[] {
  return inStates(
    scope.flatMap((each) => eachValue(scopeCondition([each]))),
    open,
  );
}

/** Each alternative of the scope has an index; who may see everything is led by the narrowest filter that has one. */
function walkOf(filter: QueueFilter, scope: QueueScope, oldestFirst: boolean): Walk {
  const { open } = filter;
  if (!seesEverything(scope)) {
    return { branches: scopeBranches(scope, open), rest: restOf(filter), oldestFirst };
  }
  const { lead, left } = leadOf(filter);
  return { branches: inStates(lead, open), rest: restOf(left), oldestFirst };
}

function restOf(filter: QueueFilter): Condition | null {
  const rest = filterConditions(filter);
  return rest.length === 0 ? null : allOf(rest);
}

/** The indexes have `is_open` before the id: both are walked unless one is wanted. */
function inStates(leads: readonly Condition[], open: boolean | undefined): Branch[] {
  const states = open === undefined ? [1, 0] : [open ? 1 : 0];
  return leads.slice(0, MOST_BRANCHES).flatMap((lead) =>
    states.map((state) => ({
      from: 'request r',
      id: 'r.id',
      ...allOf([lead, { sql: 'r.is_open = ?', params: [state] }]),
    })),
  );
}

/** Groups come as one list; the index is walked for each. */
function eachValue(condition: Condition): Condition[] {
  const column = /r\.(\w+) IN/.exec(condition.sql)?.[1];
  return column === undefined ? [condition] : condition.params.map((value) => oneOf(column, [value]));
}

const LEADS = [
  ['clientIds', 'client_id'],
  ['teamIds', 'team_id'],
  ['status', 'status'],
  ['type', 'type'],
] as const;

function leadOf(filter: QueueFilter): { lead: Condition[]; left: QueueFilter } {
  const { owner, ...others } = filter;
  if (owner?.is === 'one') return { lead: owner.of.map((id) => oneOf('assignee_id', [id])), left: others };
  for (const [name, column] of LEADS) {
    const values = filter[name];
    if (values === undefined || values.length > MOST_BRANCHES) continue;
    return { lead: values.map((value) => oneOf(column, [value])), left: { ...filter, [name]: undefined } };
  }
  return { lead: [{ sql: '1 = 1', params: [] }], left: filter };
}
