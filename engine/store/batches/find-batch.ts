import type { Sql, SqlValue } from '../store.ts';
import { type BatchRow, type BatchStatus, readBatch, SELECT_BATCH } from './batch-row.ts';

/** Which batches are seen. */
export interface BatchScope {
  /** Of whose requests: a condition on the request `r`. */
  readonly where: string;
  readonly params: readonly SqlValue[];
  /** Who made it also sees a batch in which there is nothing; id inside the database. */
  readonly maker: number;
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

function within({ where, params, maker }: BatchScope): Pick<BatchScope, 'where' | 'params'> {
  if (where === '1 = 1') return { where, params: [] };
  const out = `EXISTS (SELECT 1 FROM document_batch_request x JOIN request r ON r.id = x.request_id
    WHERE x.batch_id = b.id AND NOT COALESCE(${where}, 0))`;
  // Of nobody's requests anybody would see all.
  const some = 'EXISTS (SELECT 1 FROM document_batch_request x WHERE x.batch_id = b.id)';
  return { where: `(b.created_by = ? OR ${some}) AND NOT ${out}`, params: [maker, ...params] };
}
