import type { Sql } from '../store.ts';

/**
 * Like `pageByHash`, without the requests that a migration has seen waiting and that nobody has touched since: looking at
 * them again would find the same.
 */
export function pageUnmoved(
  sql: Sql,
  { hash, migration }: { readonly hash: string; readonly migration: number },
  before: number | null,
  limit: number,
): Promise<{ id: number; uuid: string }[]> {
  return sql.all(
    `SELECT r.id, r.uuid FROM request r WHERE r.effective_hash = ? AND r.is_open = 1 AND r.id < ?
     AND NOT EXISTS (SELECT 1 FROM migration_item i WHERE i.migration_id = ? AND i.request_id = r.id
       AND i.outcome = 'waiting' AND i.version_after = r.version)
     ORDER BY r.id DESC LIMIT ?`,
    [hash, before ?? Number.MAX_SAFE_INTEGER, migration, limit],
  );
}
