import type { Sql } from '../store.ts';

/** Open requests that run on the effective workflow `hash`, newest first, below the id `before`: the food of a migration. */
export function pageByHash(
  sql: Sql,
  hash: string,
  before: number | null,
  limit: number,
): Promise<{ id: number; uuid: string }[]> {
  return sql.all(
    `SELECT id, uuid FROM request WHERE effective_hash = ? AND is_open = 1 AND id < ? ORDER BY id DESC LIMIT ?`,
    [hash, before ?? Number.MAX_SAFE_INTEGER, limit],
  );
}
