import { ReglamentError } from '../../errors.ts';
import type { ViewDefinition } from '../../language/index.ts';
import { mergeFilters, pageAny, pageOpen, type QueueFilter, type QueueScope } from '../../store/queues/index.ts';
import type { QueryContext } from '../context.ts';
import { type PageInput, readCursor, writeCursor } from '../cursor.ts';

type Sort = ViewDefinition['sort'];

/** Requests of a queue by their ids, and how it goes on. */
export interface ViewIds {
  readonly ids: readonly number[];
  readonly next: string | null;
}

const PLACE = /^(\d{1,15})$|^(-?\d{1,17}):(\d{1,15})$/;

/**
 * One page of a queue. Ended requests are there by their age only: fails with QUERY_INVALID for another order of them, and
 * for a cursor that this queue did not give.
 */
export async function viewIds(
  ctx: QueryContext,
  filters: readonly QueueFilter[],
  scope: QueueScope,
  sort: Sort,
  page: PageInput,
  limit: number,
): Promise<ViewIds> {
  const byAge = sort === 'newest' || sort === 'oldest';
  const merged = filters.reduce(mergeFilters, {});
  // Only open requests are due, wait or have a rank.
  const filter = byAge ? merged : { ...merged, open: merged.open ?? true };
  const list = `view-${sort}`;
  const place = readCursor(list, page);
  const [, id, key, after] = (place === null ? null : PLACE.exec(place)) ?? [];
  const { read } = ctx.store;
  if (filter.open === true) {
    if (place !== null && after === undefined) throw invalid('"cursor" is none of this queue: begin without one');
    const start = place === null ? null : { key: Number(key), id: Number(after) };
    const found = await pageOpen(read, filter, scope, sort, start, limit + 1);
    const last = found[limit - 1];
    const next = found.length > limit && last !== undefined ? writeCursor(list, `${last.key}:${last.id}`) : null;
    return { ids: found.slice(0, limit).map((each) => each.id), next };
  }
  if (!byAge) throw invalid(`requests that have ended are not kept in the order "${sort}": take "newest" or "oldest"`);
  if (place !== null && id === undefined) throw invalid('"cursor" is none of this queue: begin without one');
  const found = await pageAny(read, filter, scope, sort, place === null ? null : Number(id), limit);
  return { ids: found.ids, next: found.next === null ? null : writeCursor(list, found.next) };
}

function invalid(reason: string): ReglamentError {
  return new ReglamentError('QUERY_INVALID', { reason });
}
