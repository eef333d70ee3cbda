import type { Sql } from '../store.ts';

/** Takes the row of a job away that will never be due again. */
export async function dropJob(sql: Sql, name: string): Promise<void> {
  await sql.run('DELETE FROM job WHERE name = ?', [name]);
}
