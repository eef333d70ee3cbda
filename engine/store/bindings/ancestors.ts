import type { Sql } from '../store.ts';

/** How many requests stand above this one, itself not counted; at most two are looked at. */
export async function ancestorsOf(sql: Sql, requestId: number): Promise<number> {
  const [row] = await sql.all<{ one: number | null; two: number | null }>(
    `SELECT r.parent_id AS one, (SELECT p.parent_id FROM request p WHERE p.id = r.parent_id) AS two
     FROM request r WHERE r.id = ?`,
    [requestId],
  );
  if (row === undefined || row.one === null) return 0;
  return row.two === null ? 1 : 2;
}
