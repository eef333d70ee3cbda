import type { Sql } from '../store.ts';
import { type CandidatesOf, ofThese } from './candidates.ts';

/** A request with works of the period that did not end in it. */
export interface Unfinished {
  readonly id: number;
  readonly uuid: string;
  readonly number: string;
  readonly clientId: number | null;
  /** It ended before the period or behind it; has not ended otherwise. */
  readonly endedAt: number | null;
}

/** At most `limit` requests with works of these days that did not end in the period: what was done is in none of its documents. */
export async function findUnfinished(
  sql: Sql,
  { endedFrom, endedBefore, ...these }: CandidatesOf,
  { from, to }: { readonly from: string; readonly to: string },
  limit: number,
): Promise<Unfinished[]> {
  const narrowed = ofThese(these);
  return sql.all<Unfinished>(
    `SELECT r.id, r.uuid, r.number, r.client_id AS clientId, r.ended_at AS endedAt FROM request r
     WHERE r.id IN (SELECT w.request_id FROM work_line w WHERE w.day BETWEEN ? AND ? AND w.left_out IS NULL)
     AND (r.ended_at IS NULL OR r.ended_at < ? OR r.ended_at >= ?) AND r.merged_into_id IS NULL${narrowed.where}
     ORDER BY r.id LIMIT ?`,
    [from, to, endedFrom, endedBefore, ...narrowed.params, limit],
  );
}
