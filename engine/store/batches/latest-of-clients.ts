import { placeholders } from '../placeholders.ts';
import type { DocumentRow } from '../documents/index.ts';
import type { Sql } from '../store.ts';

/** The last document of a type that a client got. */
export interface LatestDocument extends Pick<DocumentRow, 'id' | 'uuid' | 'day' | 'status' | 'original'> {
  readonly clientId: number;
  readonly number: string;
}

/** Of each of these clients the last document of a type that was issued and holds: neither void nor replaced. */
export async function latestOfClients(
  sql: Sql,
  type: string,
  clientIds: readonly number[],
): Promise<readonly LatestDocument[]> {
  if (clientIds.length === 0) return [];
  return sql.all<LatestDocument>(
    `SELECT d.id, d.uuid, d.client_id AS clientId, d.number, d.day, d.status, d.original FROM document d
     WHERE d.id IN (SELECT MAX(l.id) FROM document l WHERE l.client_id IN (${placeholders(clientIds.length)})
       AND l.type = ? AND l.number IS NOT NULL AND l.status <> 'void' AND l.replaced_by IS NULL GROUP BY l.client_id)`,
    [...clientIds, type],
  );
}
