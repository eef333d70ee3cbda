import type { Priority } from '../requests/request-row.ts';

/** Orders of a queue. Only open requests have the last four. */
export type QueueSort = 'newest' | 'oldest' | 'due' | 'priority' | 'updated' | 'waiting';

/** Whose a request is: one of these people, nobody, anybody, or somebody else than these. */
export type QueueOwner =
  | { readonly is: 'one'; readonly of: readonly number[] }
  | { readonly is: 'none' }
  | { readonly is: 'any' }
  | { readonly is: 'others'; readonly of: readonly number[] };

/** All that is given must hold; a list holds when one of its values does, an empty one never. */
export interface QueueFilter {
  /** Undefined: open ones and ended ones. */
  readonly open?: boolean | undefined;
  readonly status?: readonly string[] | undefined;
  readonly type?: readonly string[] | undefined;
  readonly teamIds?: readonly number[] | undefined;
  readonly owner?: QueueOwner | undefined;
  readonly clientIds?: readonly number[] | undefined;
  /** A machine of the request is of one of these models. */
  readonly modelIds?: readonly number[] | undefined;
  readonly priority?: readonly Priority[] | undefined;
  /** Due before this instant. */
  readonly dueBefore?: number | undefined;
  /** In its status since this instant or longer. */
  readonly sinceUntil?: number | undefined;
  /** Of each list of statuses one is flagged. */
  readonly flags?: readonly (readonly string[])[] | undefined;
  /** The number begins so. */
  readonly number?: string | undefined;
  /** Fields of which one of these options is chosen. */
  readonly fields?: readonly (readonly [field: string, options: readonly string[]])[] | undefined;
}

/** What a person may read, as alternatives: all of one must hold. */
export type QueueScope = readonly {
  readonly assigneeId?: number | null | undefined;
  readonly teamId?: unknown;
  readonly clientId?: number | null | undefined;
}[];

/** The place after which a page begins: what the queue is sorted by, and the request. */
export interface QueuePlace {
  readonly key: number;
  readonly id: number;
}
