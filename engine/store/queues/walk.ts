import { placeholders } from '../placeholders.ts';
import type { Sql } from '../store.ts';
import type { Condition } from './queue-where.ts';

/** How many requests are looked at in one go along each index, and how often for one page. */
const WINDOW = 500;
const MOST_ROUNDS = 8;

/** A page of a long list. It may be short, or even empty, and still go on: `next` says from which request. */
export interface LongPage {
  readonly ids: readonly number[];
  /** Null at the end of the list. */
  readonly next: number | null;
}

/** An index that is walked: a table whose column `id` names requests, in their order where the condition holds. */
export interface Branch extends Condition {
  readonly from: string;
  readonly id: string;
}

/** Indexes that are walked together, and what else must hold of `r`; null when nothing does. */
export interface Walk {
  readonly branches: readonly Branch[];
  readonly rest: Condition | null;
  readonly oldestFirst: boolean;
}

/**
 * Walks along indexes and looks at a limited number of requests, so that a condition that hardly any request passes costs
 * no more than one that all do.
 */
export async function walkLong(sql: Sql, walk: Walk, after: number | null, limit: number): Promise<LongPage> {
  if (walk.branches.length === 0) return { ids: [], next: null };
  const found: number[] = [];
  let from = after;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const size = walk.rest === null ? limit + 1 : WINDOW;
    const { seen, more } = await candidates(sql, walk, from, size);
    found.push(...(walk.rest === null ? seen : await passing(sql, seen, walk.rest, walk.oldestFirst)));
    if (found.length > limit) return { ids: found.slice(0, limit), next: found[limit - 1] as number };
    const last = seen.at(-1);
    if (!more || last === undefined) return { ids: found, next: null };
    from = last;
  }
  return { ids: found, next: from };
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
    ({ from: table, id, sql: where }, at) =>
      `SELECT * FROM (SELECT ${id} AS id, ${at} AS branch FROM ${table} WHERE ${where} AND ${id} ${oldestFirst ? '>' : '<'} ?
       ORDER BY ${id} ${oldestFirst ? 'ASC' : 'DESC'} LIMIT ?) AS b${at}`,
  );
  const rows = await sql.all<{ id: number; branch: number }>(
    parts.join(' UNION ALL '),
    branches.flatMap(({ params }) => [...params, start, size]),
  );
  const sign = oldestFirst ? 1 : -1;
  const full = [...Map.groupBy(rows, ({ branch }) => branch).values()].filter(({ length }) => length >= size);
  // A branch that was cut may have more requests beyond its last one: nothing beyond that is known to be next.
  const horizon = Math.min(...full.map((some) => Math.max(...some.map(({ id }) => sign * id))));
  const seen = [...new Set(rows.map(({ id }) => id))].filter((id) => sign * id <= horizon);
  return { seen: seen.toSorted((a, b) => sign * (a - b)), more: full.length > 0 };
}

async function passing(sql: Sql, ids: readonly number[], rest: Condition, oldestFirst: boolean): Promise<number[]> {
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
  return found.toSorted((a, b) => (oldestFirst ? a - b : b - a));
}
