import { placeholders } from '../placeholders.ts';
import type { Sql, Tx } from '../store.ts';
import { type Gap, type ItemStatus, readWarnings } from './batch-row.ts';

/** A row of `document_batch_item`; sums are minor units. */
export interface ItemRow {
  readonly id: number;
  readonly batchId: number;
  readonly position: number;
  readonly clientId: number | null;
  readonly contractId: number | null;
  readonly currency: string;
  readonly requestCount: number;
  readonly status: ItemStatus;
  readonly documentId: number | null;
  readonly net: number | null;
  readonly vat: number | null;
  readonly gross: number | null;
  readonly gaps: readonly Gap[];
  /** As they were when it was planned. */
  readonly warnings: readonly Gap[];
}

type Raw = Omit<ItemRow, 'gaps' | 'warnings'> & { readonly gaps: string; readonly warnings: string | null };

const SELECT = `SELECT i.id, i.batch_id AS batchId, i.position, i.client_id AS clientId, i.contract_id AS contractId,
  i.currency, i.request_count AS requestCount, i.status, i.document_id AS documentId, i.net, i.vat, i.gross, i.gaps,
  i.warnings
  FROM document_batch_item i`;

const read = (raw: Raw): ItemRow => ({
  ...raw,
  gaps: JSON.parse(raw.gaps) as Gap[],
  warnings: readWarnings(raw.warnings),
});

/** At most `limit` items of a batch behind a position. */
export async function pageItems(
  sql: Sql,
  batchId: number,
  of: {
    readonly status?: ItemStatus | undefined;
    readonly gaps?: boolean | undefined;
    readonly warnings?: boolean | undefined;
    readonly after: number;
    readonly limit: number;
  },
): Promise<ItemRow[]> {
  const status = of.status === undefined ? [] : [of.status];
  const gaps = of.gaps === undefined ? [] : [of.gaps ? 1 : 0];
  const warnings = of.warnings === undefined ? [] : [of.warnings ? 1 : 0];
  const rows = await sql.all<Raw>(
    `${SELECT} WHERE i.batch_id = ? AND i.position > ?${status.length > 0 ? ' AND i.status = ?' : ''}${
      gaps.length > 0 ? ' AND i.has_gaps = ?' : ''
    }${warnings.length > 0 ? ' AND COALESCE(i.has_warnings, 0) = ?' : ''} ORDER BY i.position LIMIT ?`,
    [batchId, of.after, ...status, ...gaps, ...warnings, of.limit],
  );
  return rows.map(read);
}

/** The next item whose turn it is. */
export async function nextItem(sql: Sql, batchId: number): Promise<ItemRow | undefined> {
  return (await pageItems(sql, batchId, { status: 'waiting', after: 0, limit: 1 }))[0];
}

/** The item while it still waits, and nobody else issues it until the transaction ends. */
export async function lockWaitingItem(tx: Tx, id: number): Promise<ItemRow | undefined> {
  const lock = tx.dialect === 'mysql' ? ' FOR UPDATE' : '';
  const [raw] = await tx.all<Raw>(`${SELECT} WHERE i.id = ? AND i.status = 'waiting'${lock}`, [id]);
  return raw && read(raw);
}

/** Writes that the item was issued, in the transaction that issues it. Gives the id of the document. */
export async function keepIssued(tx: Tx, id: number, document: string, now: number): Promise<number> {
  const [issued] = await tx.all<{ id: number } & Pick<ItemRow, 'net' | 'vat' | 'gross' | 'currency'>>(
    'SELECT id, net, vat, gross, currency FROM document WHERE uuid = ?',
    [document],
  );
  if (issued === undefined) throw new Error(`document ${document} is not there`);
  await tx.run(
    `UPDATE document_batch_item SET status = 'issued', document_id = ?, net = ?, vat = ?, gross = ?, currency = ?,
     has_gaps = 0, gaps = '[]', updated_at = ? WHERE id = ?`,
    [issued.id, issued.net, issued.vat, issued.gross, issued.currency, now, id],
  );
  return issued.id;
}

/** Writes why an item that waits was not issued. */
export async function keepFailed(sql: Sql, id: number, gaps: readonly Gap[], now: number): Promise<void> {
  await sql.run(
    `UPDATE document_batch_item SET status = 'failed', has_gaps = 1, gaps = ?, updated_at = ?
     WHERE id = ? AND status = 'waiting'`,
    [JSON.stringify(gaps), now, id],
  );
}

/** Leaves the items out that have gaps; gives how many. */
export async function skipGaps(tx: Tx, batchId: number, now: number): Promise<number> {
  const { changes } = await tx.run(
    `UPDATE document_batch_item SET status = 'skipped', updated_at = ?
     WHERE batch_id = ? AND status = 'waiting' AND has_gaps = 1`,
    [now, batchId],
  );
  return changes;
}

/** Items that failed or were skipped wait once more; gives how many. */
export async function tryAgain(tx: Tx, batchId: number, now: number): Promise<number> {
  const { changes } = await tx.run(
    `UPDATE document_batch_item SET status = 'waiting', updated_at = ?
     WHERE batch_id = ? AND status IN ('failed', 'skipped')`,
    [now, batchId],
  );
  return changes;
}

/** A request of an item, with what decides who may see it. */
export interface ItemRequest {
  readonly itemId: number;
  readonly requestId: number;
  readonly uuid: string;
  readonly number: string;
}

/** The requests of these items in their order, of each at most so many. */
export async function requestsOfItems(sql: Sql, ids: readonly number[], most: number): Promise<ItemRequest[]> {
  if (ids.length === 0) return [];
  return sql.all<ItemRequest>(
    `SELECT x.item_id AS itemId, r.id AS requestId, r.uuid, r.number FROM document_batch_request x
     JOIN request r ON r.id = x.request_id WHERE x.item_id IN (${placeholders(ids.length)}) AND x.position < ?
     ORDER BY x.item_id, x.position`,
    [...ids, most],
  );
}

/** Whose requests a batch is of: what decides who may see and issue them, each case once. */
export interface BatchSubject {
  readonly batchId: number;
  readonly assignee: string | null;
  readonly team: string | null;
  readonly clientId: number | null;
}

export async function subjectsOfBatches(sql: Sql, ids: readonly number[]): Promise<BatchSubject[]> {
  if (ids.length === 0) return [];
  return sql.all<BatchSubject>(
    `SELECT DISTINCT x.batch_id AS batchId, p.uuid AS assignee, t.code AS team, r.client_id AS clientId
     FROM document_batch_request x JOIN request r ON r.id = x.request_id
     LEFT JOIN person p ON p.id = r.assignee_id LEFT JOIN team t ON t.id = r.team_id
     WHERE x.batch_id IN (${placeholders(ids.length)})`,
    ids,
  );
}
