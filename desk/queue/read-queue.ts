import type { Client } from '../../ui/api/index.ts';
import type { QueueFilter } from './queue-filter.ts';
import type { QueueRow } from './queue-row.ts';
import { USUAL_FILTERS } from './usual-views.ts';

export interface QueuePart {
  readonly items: readonly QueueRow[];
  readonly next: string | null;
}

export interface QueueAsked {
  readonly view: string;
  readonly filter: QueueFilter;
  readonly cursor: string | null;
  readonly signal: AbortSignal;
}

const PAGE = 50;

/** Reads one page of a queue. */
export async function readQueue(api: Client, { view, filter, cursor, signal }: QueueAsked): Promise<QueuePart> {
  const usual = view in USUAL_FILTERS ? USUAL_FILTERS[view as keyof typeof USUAL_FILTERS] : USUAL_FILTERS.open;
  const query = { ...usual, ...given(filter), ...(cursor === null ? {} : { cursor }), limit: PAGE };
  const { items, next } = await api.listRequests({ query, signal });
  return { items: items.map((item) => ({ ...item, dueAt: null, colour: null })), next };
}

function given({ client, status, assignee, number }: QueueFilter) {
  return {
    ...(client === null ? {} : { client }),
    ...(status === null ? {} : { status }),
    ...(assignee === null ? {} : { assignee }),
    ...(number === null ? {} : { number }),
  };
}
