import { useMemo } from 'react';
import { ALL_VIEW } from '../queue/queue-view.ts';
import { type Queue, useQueue } from '../queue/use-queue.ts';
import { useViews } from '../queue/use-views.ts';
import type { Planned } from './days.ts';
import { plannedIn } from './planned-in.ts';

/** The queues by which definitions say what a visit is: a return to the warehouse or a call is none. */
const VIEWS = { mine: 'my-visits', free: 'free-visits' } as const;
/** Where they say nothing, all that is open and one's own, or open and nobody's. */
const OPEN = {
  mine: { filter: { assignee: 'me', open: 'true' }, sort: 'due' },
  free: { filter: { assignee: 'none', team: 'mine', open: 'true' }, sort: 'due' },
} as const;
const AS_DEFINED = { filter: {}, sort: 'due' } as const;

interface Visits extends Queue {
  /** When visits are agreed to be, as far as the queue has a column that says so. */
  readonly planned: Planned;
}

/** The visits of a field engineer, by the queue that the definitions have for him. */
export function useVisits(which: keyof typeof VIEWS): Visits {
  const views = useViews();
  const isAsked = views.data !== undefined || views.error !== null;
  const isDefined = views.data?.some(({ id }) => id === VIEWS[which]) === true;
  const queue = useQueue(isDefined ? VIEWS[which] : ALL_VIEW, isDefined ? AS_DEFINED : OPEN[which], isAsked);
  const planned = useMemo(() => plannedIn(queue.rows), [queue.rows]);
  return { ...queue, planned };
}
