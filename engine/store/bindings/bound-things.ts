import { boundColumns, type BoundThings, type RawBound, readBound } from '../requests/bound-columns.ts';
import type { Sql } from '../store.ts';

/** What a request is bound to, by ids inside the database. */
export interface BoundIds {
  readonly siteId: number | null;
  readonly contractId: number | null;
  /** The first machine. */
  readonly equipmentId: number | null;
}

const SELECT = `SELECT ${boundColumns({ site: '?', contract: '?', equipment: '?' })}`;

/** What rules see of these things on a day, as if a request were bound to them, by one statement. */
export async function boundThings(
  sql: Sql,
  { siteId, contractId, equipmentId }: BoundIds,
  day: string,
): Promise<BoundThings> {
  if (siteId === null && contractId === null && equipmentId === null)
    return { site: null, contract: null, equipment: null };
  // In the order of the columns: the days stand before the ids of what they decide about.
  const [raw] = await sql.all<RawBound>(SELECT, [siteId, day, day, contractId, day, equipmentId]);
  return readBound(raw ?? { site: null, contract: null, equipment: null }, day);
}
