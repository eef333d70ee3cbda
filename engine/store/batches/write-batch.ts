import { insertRows } from '../insert-rows.ts';
import type { Sql, Tx } from '../store.ts';
import { BATCH_COLUMNS, type BatchRow, type BatchStatus, bound, type Gap } from './batch-row.ts';

/** One document that a batch is to make. */
export interface NewItem {
  readonly clientId: number | null;
  readonly contractId: number | null;
  readonly currency: string;
  readonly requestIds: readonly number[];
  readonly sums: { readonly net: number; readonly vat: number; readonly gross: number } | null;
  readonly gaps: readonly Gap[];
  readonly warnings: readonly Gap[];
}

type Columns = Omit<BatchRow, 'id'>;

/** Inserts a batch without items and gives its id. */
export async function insertBatch(tx: Tx, row: Columns): Promise<number> {
  const entries = Object.entries(row) as [keyof Columns, unknown][];
  const columns = entries.map(([name]) => BATCH_COLUMNS[name]).join(', ');
  const { lastId } = await tx.run(
    `INSERT INTO document_batch (${columns}) VALUES (${entries.map(() => '?').join(', ')})`,
    entries.map(([, value]) => bound(value)),
  );
  return lastId;
}

/** Writes these parts while the batch stands at one of `from`; false when it stands elsewhere. */
export async function updateBatch(
  sql: Sql,
  id: number,
  from: readonly BatchStatus[],
  change: Partial<Columns>,
): Promise<boolean> {
  const entries = Object.entries(change) as [keyof Columns, unknown][];
  const { changes } = await sql.run(
    `UPDATE document_batch SET ${entries.map(([name]) => `${BATCH_COLUMNS[name]} = ?`).join(', ')}
     WHERE id = ? AND status IN (${from.map(() => '?').join(', ')})`,
    [...entries.map(([, value]) => bound(value)), id, ...from],
  );
  return changes === 1;
}

const REQUESTS_AT_A_TIME = 50;

/** Puts these items in place of all that a batch has; none of those may have a document. */
export async function replaceItems(tx: Tx, batchId: number, items: readonly NewItem[], now: number): Promise<void> {
  await tx.run('DELETE FROM document_batch_request WHERE batch_id = ?', [batchId]);
  await tx.run('DELETE FROM document_batch_item WHERE batch_id = ?', [batchId]);
  for (const [index, { clientId, contractId, currency, requestIds, sums, gaps, warnings }] of items.entries()) {
    const { lastId } = await tx.run(
      `INSERT INTO document_batch_item (batch_id, position, client_id, contract_id, currency, request_count, status, net, vat,
       gross, has_gaps, gaps, has_warnings, warnings, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        batchId,
        index + 1,
        clientId,
        contractId,
        currency,
        requestIds.length,
        sums?.net,
        sums?.vat,
        sums?.gross,
        gaps.length > 0,
        JSON.stringify(gaps),
        warnings.length > 0,
        JSON.stringify(warnings),
        now,
      ].map(bound),
    );
    const rows = requestIds.map((requestId, position) => [lastId, position, batchId, requestId]);
    for (let at = 0; at < rows.length; at += REQUESTS_AT_A_TIME) {
      const columns = ['item_id', 'position', 'batch_id', 'request_id'];
      await insertRows(tx, 'document_batch_request', columns, rows.slice(at, at + REQUESTS_AT_A_TIME));
    }
  }
}
