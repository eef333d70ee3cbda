import type { View } from '../../ui/api/index.ts';

/** A queue as its page shows it. */
export type QueueView = View;

/** Everything that the person may read: a queue that is there for everybody. */
export const ALL_VIEW = 'all';

export const ALL_COLUMNS = [
  'number',
  'subject',
  'type',
  'client',
  'status',
  'assignee',
  'priority',
  'updated',
] as const;
