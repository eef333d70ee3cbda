import type { QueueView } from './queue-view.ts';
import { USUAL_VIEWS } from './usual-views.ts';

export interface Views {
  readonly data: readonly QueueView[] | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly refetch: () => Promise<unknown>;
}

const USUAL: Views = { data: USUAL_VIEWS, error: null, isPending: false, refetch: () => Promise.resolve() };

/** The queues of the person. */
export function useViews(): Views {
  return USUAL;
}
