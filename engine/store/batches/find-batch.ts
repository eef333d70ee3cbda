import type { Sql, SqlValue } from '../store.ts';
import { type BatchRow, type BatchStatus, readBatch, SELECT_BATCH } from './batch-row.ts';

/** Of whose requests batches are seen: a condition on the request `r`. */
export interface BatchScope {
  readonly where: string;
  readonly params: readonly SqlValue[];
}

/** The batch with this uuid, when all its requests are in the scope; undefined when there is none. */
export async function findBatch(sql: Sql, uuid: string, scope: BatchScope): Promise<BatchRow | undefined> {
  const { where, params } = within(scope);
  const [row] = await sql.all(`${SELECT_BATCH} WHERE b.uuid = ? AND ${where}`, [uuid, ...params]);
  return row && readBatch(row);
}

/** At most `limit` batches below the id `before` (null: the newest), those all of whose requests are in the scope. */
export async function pageBatches(
  sql: Sql,
  scope: BatchScope,
  page: { readonly status?: BatchStatus | undefined; readonly before: number | null; readonly limit: number },
): Promise<BatchRow[]> {
  const { where, params } = within(scope);
  const status = page.status === undefined ? [] : [page.status];
  const rows = await sql.all(
    `${SELECT_BATCH} WHERE b.id < ? AND ${where}${status.length > 0 ? ' AND b.status = ?' : ''} ORDER BY b.id DESC LIMIT ?`,
    [page.before ?? Number.MAX_SAFE_INTEGER, ...params, ...status, page.limit],
  );
  return rows.map(readBatch);
}

/** The batch inside the database. */
export async function findBatchById(sql: Sql, id: number): Promise<BatchRow | undefined> {
  const [row] = await sql.all(`${SELECT_BATCH} WHERE b.id = ?`, [id]);
  return row && readBatch(row);
}

/** The batches that run, the oldest first. */
export async function runningBatches(sql: Sql): Promise<BatchRow[]> {
  return (await sql.all(`${SELECT_BATCH} WHERE b.status = 'running' ORDER BY b.id`)).map(readBatch);
}

function within({ where, params }: BatchScope): BatchScope {
  if (where === '1 = 1') return { where, params: [] };
  const out = `EXISTS (SELECT 1 FROM document_batch_request x JOIN request r ON r.id = x.request_id
    WHERE x.batch_id = b.id AND NOT COALESCE(${where}, 0))`;
  return { where: `NOT ${out}`, params };
}
