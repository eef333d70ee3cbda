import type { Sql } from '../store.ts';

/** More contracts of one company than this are not told apart by themselves. */
const MOST = 50;

/**
 * The contract of a company that is in force on this day: the only one, or the only one that covers the machine. Null when
 * there is none, or nobody can say which.
 */
export async function contractInForce(
  sql: Sql,
  clientId: number,
  equipmentId: number | null,
  day: string,
): Promise<number | null> {
  const rows = await sql.all<{ id: number; covers: number }>(
    `SELECT k.id, EXISTS (SELECT 1 FROM contract_equipment c WHERE c.contract_id = k.id AND c.equipment_id = ?) AS covers
     FROM contract k WHERE k.client_id = ? AND k.active = 1 AND k.starts_on <= ? AND (k.ends_on IS NULL OR k.ends_on >= ?)
     ORDER BY k.id DESC LIMIT ?`,
    [equipmentId, clientId, day, day, MOST],
  );
  const covering = rows.filter(({ covers }) => covers === 1);
  const [only, ...others] = covering.length > 0 ? covering : rows;
  return only === undefined || others.length > 0 ? null : only.id;
}
