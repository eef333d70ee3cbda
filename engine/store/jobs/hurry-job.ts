import type { Sql } from '../store.ts';

/** Makes a job due at once, whatever it waits for. */
export async function hurryJob(sql: Sql, name: string, now: number): Promise<void> {
  await sql.run('UPDATE job SET due_at = ? WHERE name = ?', [now, name]);
}
