export { mergeFilters } from './merge-filters.ts';
export { pageAny } from './page-any.ts';
export type { LongPage } from './walk.ts';
export { countOpen, pageOpen } from './page-open.ts';
export type { QueueFilter, QueueOwner, QueuePlace, QueueScope, QueueSort } from './queue-filter.ts';
export { type QueueObject, type QueueRow, queueRows } from './queue-rows.ts';
