import type { Sql } from '../store.ts';

/** Running requests that share version, type and client: they all move to one version. */
export interface PinnedGroup {
  readonly hash: string;
  readonly type: string;
  readonly client: string | null;
  readonly requests: number;
}

/** The groups of running requests, by one scan of the index of open requests. */
export function pinnedGroups(sql: Sql): Promise<PinnedGroup[]> {
  return sql.all<PinnedGroup>(
    `SELECT r.effective_hash AS hash, r.type, (SELECT c.code FROM client c WHERE c.id = r.client_id) AS client,
     COUNT(*) AS requests FROM request r WHERE r.is_open = 1 GROUP BY r.effective_hash, r.type, r.client_id`,
  );
}
