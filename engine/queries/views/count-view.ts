import { countOpen, mergeFilters, type QueueScope } from '../../store/queues/index.ts';
import type { QueryContext } from '../context.ts';
import type { ReadViewer } from '../read-viewer.ts';
import type { OwnView } from './own-views.ts';
import { queueFilterOf } from './wanted.ts';

/** Counters say no more than this. */
const MOST_COUNTED = 999;

export interface ViewCount {
  /** At most 999; null when nothing is counted. */
  readonly count: number | null;
  /** There are more than were counted. */
  readonly more: boolean;
}

export const NOT_COUNTED: ViewCount = { count: null, more: false };

/** Counted, not kept: a number that is kept is a row that everybody writes. See ADR 0017. Of ended ones there is none. */
export async function countView(
  ctx: QueryContext,
  reader: ReadViewer,
  view: Pick<OwnView, 'filters'>,
  scope: QueueScope,
): Promise<ViewCount> {
  const filters = await Promise.all(view.filters.map((wanted) => queueFilterOf(ctx, reader, wanted)));
  const filter = filters.reduce(mergeFilters, {});
  if (filter.open === false) return NOT_COUNTED;
  const counted = await countOpen(ctx.store.read, filter, scope, MOST_COUNTED + 1);
  return { count: Math.min(counted, MOST_COUNTED), more: counted > MOST_COUNTED };
}
