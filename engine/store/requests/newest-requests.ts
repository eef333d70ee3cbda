import type { Sql } from '../store.ts';

/** Requests below the id `before` (null: all), open and ended, the newest first. */
export function newestRequests(
  sql: Sql,
  before: number | null,
  limit: number,
): Promise<{ readonly id: number; readonly uuid: string }[]> {
  return sql.all('SELECT id, uuid FROM request WHERE id < ? ORDER BY id DESC LIMIT ?', [
    before ?? Number.MAX_SAFE_INTEGER,
    limit,
  ]);
}
