import type { Sql } from '../store.ts';

/** Requests below the id `before` (null: all), open and ended, the newest first, with the length of their journals. */
export function newestRequests(
  sql: Sql,
  before: number | null,
  limit: number,
): Promise<{ readonly id: number; readonly journalSeq: number }[]> {
  return sql.all('SELECT id, journal_seq AS journalSeq FROM request WHERE id < ? ORDER BY id DESC LIMIT ?', [
    before ?? Number.MAX_SAFE_INTEGER,
    limit,
  ]);
}
