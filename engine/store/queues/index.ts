export { mergeFilters } from './merge-filters.ts';
export { type LongPage, pageAny } from './page-any.ts';
export { countOpen, pageOpen } from './page-open.ts';
export type { QueueFilter, QueueOwner, QueuePlace, QueueScope, QueueSort } from './queue-filter.ts';
export { type QueueObject, type QueueRow, queueRows } from './queue-rows.ts';
