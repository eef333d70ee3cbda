import type { Sql } from '../store.ts';

/**
 * Requests below the id `before` (null: all), open and ended, the newest first, with the length of their journals; without
 * those whose journals lie in an archive, of which only the first and the last entry are left here.
 */
export function newestRequests(
  sql: Sql,
  before: number | null,
  limit: number,
): Promise<{ readonly id: number; readonly journalSeq: number }[]> {
  return sql.all(
    `SELECT r.id, r.journal_seq AS journalSeq FROM request r WHERE r.id < ?
     AND NOT EXISTS (SELECT 1 FROM archived_journal p WHERE p.request_id = r.id) ORDER BY r.id DESC LIMIT ?`,
    [before ?? Number.MAX_SAFE_INTEGER, limit],
  );
}
