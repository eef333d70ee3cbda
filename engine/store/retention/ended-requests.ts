import type { Sql } from '../store.ts';

/** A request whose journal may leave the database. */
export interface EndedRequest {
  readonly id: number;
  readonly uuid: string;
  readonly number: string;
  readonly endedAt: number;
}

export interface EndedBefore {
  /** Ended before this instant. */
  readonly before: number;
  /** Those with greater ids. */
  readonly after: number;
  readonly limit: number;
}

/** Requests that ended long ago and whose journal is still whole in the database, in the order of their ids. */
export function endedRequests(sql: Sql, { before, after, limit }: EndedBefore): Promise<EndedRequest[]> {
  return sql.all<EndedRequest & Record<string, never>>(
    `SELECT r.id, r.uuid, r.number, r.ended_at AS endedAt FROM request r
     WHERE r.is_open = 0 AND r.id > ? AND r.ended_at < ? AND r.journal_seq > 2
       AND NOT EXISTS (SELECT 1 FROM archived_journal a WHERE a.request_id = r.id)
     ORDER BY r.id LIMIT ?`,
    [after, before, limit],
  );
}
