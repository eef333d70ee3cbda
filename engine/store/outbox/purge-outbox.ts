import type { Sql } from '../store.ts';

/** Removes deliveries that were made before the instant `before`, with their tries; gives how many. */
export async function purgeOutbox(sql: Sql, before: number): Promise<number> {
  // The tries first: broken off in between, the deliveries are still there to be removed.
  await sql.run('DELETE FROM attempt WHERE outbox_id IN (SELECT id FROM outbox WHERE done_at < ?)', [before]);
  const { changes } = await sql.run('DELETE FROM outbox WHERE done_at < ?', [before]);
  return changes;
}
