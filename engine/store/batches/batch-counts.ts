import { placeholders } from '../placeholders.ts';
import type { Sql } from '../store.ts';
import type { ItemStatus } from './batch-row.ts';

/** Items of a batch that stand alike, counted and added up. */
export interface ItemSum {
  readonly batchId: number;
  readonly status: ItemStatus;
  readonly currency: string;
  readonly items: number;
  readonly requests: number;
  readonly gaps: number;
  readonly warnings: number;
  readonly net: number;
  readonly vat: number;
  readonly gross: number;
}

/** The items of these batches by status and currency. */
export async function sumItems(sql: Sql, batchIds: readonly number[]): Promise<ItemSum[]> {
  if (batchIds.length === 0) return [];
  const rows = await sql.all<Record<keyof ItemSum, string | number>>(
    `SELECT i.batch_id AS batchId, i.status, i.currency, COUNT(*) AS items, SUM(i.request_count) AS requests,
     SUM(i.has_gaps) AS gaps,
     COALESCE(SUM(i.has_warnings), 0) AS warnings, COALESCE(SUM(i.net), 0) AS net, COALESCE(SUM(i.vat), 0) AS vat,
     COALESCE(SUM(i.gross), 0) AS gross
     FROM document_batch_item i WHERE i.batch_id IN (${placeholders(batchIds.length)})
     GROUP BY i.batch_id, i.status, i.currency ORDER BY i.batch_id, i.currency, i.status`,
    batchIds,
  );
  // MySQL sums to decimals.
  return rows.map(({ status, currency, ...sums }) => ({
    ...(Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, Number(sum)])) as Omit<
      ItemSum,
      'status' | 'currency'
    >),
    status: status as ItemStatus,
    currency: String(currency),
  }));
}

/** How many documents of each of these batches still have no PDF. */
export async function countUnrendered(sql: Sql, batchIds: readonly number[]): Promise<Map<number, number>> {
  if (batchIds.length === 0) return new Map();
  const rows = await sql.all<{ batchId: number; count: number }>(
    `SELECT i.batch_id AS batchId, COUNT(*) AS count FROM document_batch_item i JOIN document d ON d.id = i.document_id
     WHERE i.batch_id IN (${placeholders(batchIds.length)}) AND d.pdf_sha256 IS NULL AND d.status <> 'void'
     GROUP BY i.batch_id`,
    batchIds,
  );
  return new Map(rows.map(({ batchId, count }) => [batchId, count]));
}
