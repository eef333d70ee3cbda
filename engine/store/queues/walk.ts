import { placeholders } from '../placeholders.ts';
import type { Sql } from '../store.ts';
import type { Condition } from './queue-where.ts';

/** How many requests are looked at in one go along each index, first and then, and how often for one page. */
const FIRST_WINDOW = 64;
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
  /** What must hold too, and may hold seldom: looked at row by row, so that a walk is as bounded as without it. */
  readonly kept?: string;
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
    const { seen, kept, more } = await candidates(sql, walk, from, sizeOf(walk, round, limit));
    found.push(...(walk.rest === null ? kept : await passing(sql, kept, walk.rest, walk.oldestFirst)));
    if (found.length > limit) return { ids: found.slice(0, limit), next: found[limit - 1] as number };
    const last = seen.at(-1);
    if (!more || last === undefined) return { ids: found, next: null };
    from = last;
  }
  return { ids: found, next: from };
}

/** Where everything is kept, one page is read. Otherwise little at first: mostly it is enough. */
function sizeOf({ branches, rest }: Walk, round: number, limit: number): number {
  if (rest === null && branches.every(({ kept }) => kept === undefined)) return limit + 1;
  return round === 0 && limit < FIRST_WINDOW ? FIRST_WINDOW : WINDOW;
}

/** The next requests along all branches together, and which of them are kept; `more` when there may be further ones. */
async function candidates(
  sql: Sql,
  { branches, oldestFirst }: Walk,
  from: number | null,
  size: number,
): Promise<{ seen: number[]; kept: number[]; more: boolean }> {
  const start = from ?? (oldestFirst ? 0 : Number.MAX_SAFE_INTEGER);
  const parts = branches.map(
    ({ from: table, id, sql: where, kept = '1' }, at) =>
      `SELECT * FROM (SELECT ${id} AS id, ${at} AS branch, ${kept} AS kept FROM ${table} WHERE ${where} AND ${id} ${oldestFirst ? '>' : '<'} ?
       ORDER BY ${id} ${oldestFirst ? 'ASC' : 'DESC'} LIMIT ?) AS b${at}`,
  );
  const rows = await sql.all<{ id: number; branch: number; kept: number }>(
    parts.join(' UNION ALL '),
    branches.flatMap(({ params }) => [...params, start, size]),
  );
  const sign = oldestFirst ? 1 : -1;
  const full = [...Map.groupBy(rows, ({ branch }) => branch).values()].filter(({ length }) => length >= size);
  // A branch that was cut may have more requests beyond its last one: nothing beyond that is known to be next.
  const horizon = Math.min(...full.map((some) => Math.max(...some.map(({ id }) => sign * id))));
  const seen = [...new Set(rows.map(({ id }) => id))].filter((id) => sign * id <= horizon);
  const keeps = new Set(rows.flatMap(({ id, kept }) => (kept === 0 ? [] : [id])));
  const inOrder = seen.toSorted((a, b) => sign * (a - b));
  return { seen: inOrder, kept: inOrder.filter((id) => keeps.has(id)), more: full.length > 0 };
}

async function passing(sql: Sql, ids: readonly number[], rest: Condition, oldestFirst: boolean): Promise<number[]> {
  const found: number[] = [];
  for (let at = 0; at < ids.length; at += WINDOW) {
    const some = ids.slice(at, at + WINDOW);
    // Of two sizes only, so that each statement is prepared once.
    const size = some.length <= FIRST_WINDOW ? FIRST_WINDOW : WINDOW;
    const padded = [...some, ...Array.from({ length: size - some.length }, () => 0)];
    const rows = await sql.all<{ id: number }>(
      `SELECT r.id FROM request r WHERE r.id IN (${placeholders(size)}) AND ${rest.sql}`,
      [...padded, ...rest.params],
    );
    found.push(...rows.map(({ id }) => id));
  }
  return found.toSorted((a, b) => (oldestFirst ? a - b : b - a));
}
