import { placeholders } from '../placeholders.ts';
import type { Sql } from '../store.ts';
import type { QueueFilter, QueueScope } from './queue-filter.ts';
import { allOf, type Condition, filterConditions, oneOf, scopeCondition } from './queue-where.ts';

/** How many requests are looked at in one go along each index, and how often for one page. */
const WINDOW = 500;
const MOST_ROUNDS = 8;
const MOST_BRANCHES = 100;

/** A page of a long list. It may be short, or even empty, and still go on: `next` says from which request. */
export interface LongPage {
  readonly ids: readonly number[];
  /** Null at the end of the list. */
  readonly next: number | null;
}

interface Walk {
  readonly branches: readonly Condition[];
  readonly rest: Condition | null;
  readonly oldestFirst: boolean;
}

/**
 * Requests, ended ones too, by their age. Walks along the index of the narrowest filter and looks at a limited number of
 * requests, so that a filter that hardly any request passes costs no more than one that all do.
 */
export async function pageAny(
  sql: Sql,
  filter: QueueFilter,
  scope: QueueScope,
  order: 'newest' | 'oldest',
  after: number | null,
  limit: number,
): Promise<LongPage> {
  const walk = walkOf(filter, scope, order === 'oldest');
  if (walk.branches.length === 0) return { ids: [], next: null };
  const found: number[] = [];
  let from = after;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const size = walk.rest === null ? limit + 1 : WINDOW;
    const { seen, more } = await candidates(sql, walk, from, size);
    const kept = walk.rest === null ? seen : await passing(sql, seen, walk.rest, order);
    found.push(...kept);
    if (found.length > limit) return { ids: found.slice(0, limit), next: found[limit - 1] as number };
    const last = seen.at(-1);
    if (!more || last === undefined) return { ids: found, next: null };
    from = last;
  }
  return { ids: found, next: from };
}

/** Each alternative of the scope has an index; who may see everything is led by the narrowest filter that has one. */
function walkOf(filter: QueueFilter, scope: QueueScope, oldestFirst: boolean): Walk {
  const states = filter.open === undefined ? [1, 0] : [filter.open ? 1 : 0];
  const inStates = (leads: readonly Condition[]): Condition[] =>
    leads.flatMap((lead) => states.map((open) => allOf([lead, { sql: 'r.is_open = ?', params: [open] }])));
  const everything = scope.some((each) => Object.keys(each).length === 0);
  if (!everything) {
    const rest = filterConditions(filter);
    const branches = inStates(scope.flatMap((each) => eachValue(scopeCondition([each]))));
    return { branches: branches.slice(0, MOST_BRANCHES), rest: rest.length === 0 ? null : allOf(rest), oldestFirst };
  }
  const { lead, left } = leadOf(filter);
  const rest = filterConditions(left);
  return { branches: inStates(lead), rest: rest.length === 0 ? null : allOf(rest), oldestFirst };
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
    if (values === undefined || values.length > MOST_BRANCHES / 2) continue;
    return { lead: values.map((value) => oneOf(column, [value])), left: { ...filter, [name]: undefined } };
  }
  return { lead: [{ sql: '1 = 1', params: [] }], left: filter };
}

/** The next requests along all branches together; `more` when there may be further ones. */
async function candidates(
  sql: Sql,
  { branches, oldestFirst }: Walk,
  from: number | null,
  size: number,
): Promise<{ seen: number[]; more: boolean }> {
  const start = from ?? (oldestFirst ? 0 : Number.MAX_SAFE_INTEGER);
  const parts = branches.map(
    ({ sql: where }, at) =>
      `SELECT * FROM (SELECT r.id, ${at} AS branch FROM request r WHERE ${where} AND r.id ${oldestFirst ? '>' : '<'} ?
       ORDER BY r.id ${oldestFirst ? 'ASC' : 'DESC'} LIMIT ?) AS b${at}`,
  );
  const rows = await sql.all<{ id: number; branch: number }>(
    parts.join(' UNION ALL '),
    branches.flatMap(({ params }) => [...params, start, size]),
  );
  const sign = oldestFirst ? 1 : -1;
  const full = [...Map.groupBy(rows, ({ branch }) => branch).values()].filter(({ length }) => length >= size);
  // A branch that was cut may have more requests beyond its last one: nothing beyond that is known to be next.
  const ends = full.map((some) => sign * Math.max(...some.map(({ id }) => sign * id)));
  const horizon = ends.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...ends.map((end) => sign * end));
  const seen = [...new Set(rows.map(({ id }) => id))].filter((id) => sign * id <= horizon);
  return { seen: seen.toSorted((a, b) => sign * (a - b)), more: full.length > 0 };
}

async function passing(sql: Sql, ids: readonly number[], rest: Condition, order: string): Promise<number[]> {
  const found: number[] = [];
  for (let at = 0; at < ids.length; at += WINDOW) {
    const some = ids.slice(at, at + WINDOW);
    // Always as many, so that the statement is prepared once.
    const padded = [...some, ...Array.from({ length: WINDOW - some.length }, () => 0)];
    const rows = await sql.all<{ id: number }>(
      `SELECT r.id FROM request r WHERE r.id IN (${placeholders(WINDOW)}) AND ${rest.sql}`,
      [...padded, ...rest.params],
    );
    found.push(...rows.map(({ id }) => id));
  }
  return found.toSorted((a, b) => (order === 'oldest' ? a - b : b - a));
}
