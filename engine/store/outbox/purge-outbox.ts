import type { Sql } from '../store.ts';

/** Removes deliveries that were made before the instant `before`; gives how many. */
export async function purgeOutbox(sql: Sql, before: number): Promise<number> {
  const { changes } = await sql.run('DELETE FROM outbox WHERE done_at < ?', [before]);
  return changes;
}
