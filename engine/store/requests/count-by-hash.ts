import type { Sql } from '../store.ts';

/** How many open requests run on each effective workflow, by its hash. */
export async function countByHash(sql: Sql): Promise<Map<string, number>> {
  const rows = await sql.all<{ hash: string; count: number }>(
    'SELECT effective_hash AS hash, COUNT(*) AS count FROM request WHERE is_open = 1 GROUP BY effective_hash',
  );
  return new Map(rows.map(({ hash, count }) => [hash, count]));
}
