import { placeholders } from '../placeholders.ts';
import type { Sql } from '../store.ts';

/** How requests are called outside, by their numbers inside; those that are gone are absent. */
export async function requestNames(
  sql: Sql,
  ids: readonly number[],
): Promise<Map<number, { uuid: string; number: string }>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await sql.all<{ id: number; uuid: string; number: string }>(
    `SELECT id, uuid, number FROM request WHERE id IN (${placeholders(wanted.length)})`,
    wanted,
  );
  return new Map(rows.map(({ id, uuid, number }) => [id, { uuid, number }]));
}
