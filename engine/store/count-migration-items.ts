import type { Sql } from './store.ts';

/** How many requests a migration has handled so far, by outcome. */
export interface MigrationCounts {
  readonly moved: number;
  readonly conflicts: number;
}

/**
 * Counts the items of a migration. Counters in the job's own row would make everybody who touches a request meanwhile
 * wait for that one row, and on MariaDB two of them deadlock: an item's foreign key holds the row shared.
 */
export async function countMigrationItems(sql: Sql, migrationId: number): Promise<MigrationCounts> {
  const rows = await sql.all<{ outcome: string; count: number }>(
    'SELECT outcome, COUNT(*) AS count FROM migration_item WHERE migration_id = ? GROUP BY outcome',
    [migrationId],
  );
  const counts = new Map(rows.map(({ outcome, count }) => [outcome, count]));
  return { moved: counts.get('moved') ?? 0, conflicts: counts.get('conflict') ?? 0 };
}
