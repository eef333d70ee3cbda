import type { Sql } from '../store.ts';

/** How many people of a company can log in. */
export async function countPeople(sql: Sql, clientId: number | null): Promise<number> {
  if (clientId === null) return 0;
  const [row] = await sql.all<{ count: number | string }>(
    `SELECT COUNT(*) AS count FROM person p WHERE p.client_id = ? AND p.kind = 'client' AND p.active = 1
     AND EXISTS (SELECT 1 FROM credential c WHERE c.person_id = p.id)`,
    [clientId],
  );
  return Number(row?.count ?? 0);
}
