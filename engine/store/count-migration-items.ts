import type { Sql } from './store.ts';

/** How many requests a migration has handled so far, by outcome. */
export interface MigrationCounts {
  readonly moved: number;
  readonly conflicts: number;
  /** Running requests that were looked at and stay where they are until the move is safe. */
  readonly waiting: number;
}

/**
 * Counts the items of a migration. Counters in the job's own row would make everybody who touches a request meanwhile
 * wait for that one row, and on MariaDB two of them deadlock: an item's foreign key holds the row shared.
 */
export async function countMigrationItems(sql: Sql, migrationId: number): Promise<MigrationCounts> {
  const rows = await sql.all<{ outcome: string; count: number }>(
    `SELECT i.outcome, COUNT(*) AS count FROM migration_item i WHERE i.migration_id = ? AND (i.outcome <> 'waiting'
     OR EXISTS (SELECT 1 FROM request r WHERE r.id = i.request_id AND r.is_open = 1)) GROUP BY i.outcome`,
    [migrationId],
  );
  const counts = new Map(rows.map(({ outcome, count }) => [outcome, count]));
  return {
    moved: counts.get('moved') ?? 0,
    conflicts: counts.get('conflict') ?? 0,
    waiting: counts.get('waiting') ?? 0,
  };
}
