import type { RequestRecord } from '../../run/index.ts';

/** Where a request of the replay stands. */
export interface StandsAt {
  readonly uuid: string;
  readonly version: number;
  readonly status: string | null;
  readonly states: readonly string[];
}

/** A case that a former replay has begun. */
export interface BegunCase {
  readonly stands: StandsAt;
  /** The request as it was when it was filed. */
  readonly filed: RequestRecord;
  /** Rows of the log that its journal holds -> the event that was taken. */
  readonly rows: ReadonlyMap<number, string>;
}

export interface RowToSend {
  /** Uuid of the request. */
  readonly request: string;
  readonly event: string;
  readonly expectedVersion: number;
  readonly at: Date;
  readonly row: number;
}

/**
 * Where a log is replayed into: a database, or a server. What the pack refuses is thrown as REQUEST_REFUSED or
 * EVENT_REFUSED with its details; anything else stops the replay.
 */
export interface ReplayTarget {
  /** What a former replay left of the case with this external key; undefined when nothing. */
  begun(externalKey: string): Promise<BegunCase | undefined>;
  file(input: { type: string; subject: string; externalKey: string; at: Date }): Promise<StandsAt>;
  send(row: RowToSend): Promise<StandsAt>;
  /** How many journal rows the requests with these external keys have. */
  journalRows(externalKeys: readonly string[]): Promise<number>;
}
