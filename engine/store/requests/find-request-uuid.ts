import type { Sql } from '../store.ts';

/** The uuid of a request by its inner id; undefined when there is none. */
export async function findRequestUuid(sql: Sql, id: number): Promise<string | undefined> {
  const [row] = await sql.all<{ uuid: string }>('SELECT uuid FROM request WHERE id = ?', [id]);
  return row?.uuid;
}
