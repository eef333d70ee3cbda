import { placeholders } from '../placeholders.ts';
import type { Sql, Tx } from '../store.ts';
import type { Gap, KeptReason } from './batch-row.ts';

/** Where the mailing of a batch stands; a stopped one was called off, or met what no letter can go out with. */
export const MAILING_STATES = ['running', 'stopped', 'done'] as const;
export type MailingState = (typeof MAILING_STATES)[number];

/** An order to mail the documents of a batch. */
export interface Mailing {
  readonly batchId: number;
  readonly batch: string;
  readonly state: MailingState;
  /** Whose order it is. */
  readonly by: number;
  readonly at: number;
  readonly endedAt: number | null;
  readonly reason: KeptReason | null;
}

type Raw = Omit<Mailing, 'reason'> & { readonly reason: string | null };

const SELECT = `SELECT b.id AS batchId, b.uuid AS batch, b.mail_state AS state, b.mail_by AS \`by\`, b.mail_at AS at,
  b.mail_ended_at AS endedAt, b.mail_reason AS reason FROM document_batch b WHERE b.mail_state`;

const read = (raw: Raw): Mailing => ({
  ...raw,
  reason: raw.reason === null ? null : (JSON.parse(raw.reason) as KeptReason),
});

/** The last order to mail this batch. */
export async function findMailing(sql: Sql, batchId: number): Promise<Mailing | undefined> {
  const [raw] = await sql.all<Raw>(`${SELECT} IS NOT NULL AND b.id = ?`, [batchId]);
  return raw && read(raw);
}

/** The batches whose letters are being ordered, oldest first. */
export async function runningMailings(sql: Sql): Promise<Mailing[]> {
  return (await sql.all<Raw>(`${SELECT} = 'running' ORDER BY b.mail_at, b.id`)).map(read);
}

/** Begins an order; false while one runs. */
export async function beginMailing(
  tx: Tx,
  batchId: number,
  { by, at }: { readonly by: number; readonly at: number },
): Promise<boolean> {
  const { changes } = await tx.run(
    `UPDATE document_batch SET mail_state = 'running', mail_by = ?, mail_at = ?, mail_ended_at = NULL, mail_reason = NULL
     WHERE id = ? AND (mail_state IS NULL OR mail_state <> 'running')`,
    [by, at, batchId],
  );
  return changes === 1;
}

/** Ends the order that runs; false when none does. */
export async function endMailing(
  sql: Sql,
  batchId: number,
  {
    state,
    at,
    reason = null,
  }: { readonly state: 'stopped' | 'done'; readonly at: number; readonly reason?: KeptReason | null },
): Promise<boolean> {
  const { changes } = await sql.run(
    `UPDATE document_batch SET mail_state = ?, mail_ended_at = ?, mail_reason = ? WHERE id = ? AND mail_state = 'running'`,
    [state, at, reason === null ? null : JSON.stringify(reason), batchId],
  );
  return changes === 1;
}

// What went another way is out as well; a letter that waits in no outbox has failed.
const OUT = `EXISTS (SELECT 1 FROM document_delivery v WHERE v.document_id = d.id AND (v.mail IS NULL OR v.state = 'sent'))`;
const ON_ITS_WAY = `EXISTS (SELECT 1 FROM document_delivery v JOIN outbox o ON o.\`key\` = v.outbox_key
  WHERE v.document_id = d.id AND v.state = 'queued' AND o.done_at IS NULL AND o.due_at IS NOT NULL)`;
const TRIED = 'EXISTS (SELECT 1 FROM document_delivery v WHERE v.document_id = d.id)';
const STANDING = `CASE WHEN d.status <> 'issued' OR ${OUT} THEN 'sent' WHEN ${ON_ITS_WAY} THEN 'queued'
  WHEN ${TRIED} THEN 'failed' ELSE 'fresh' END`;
const HOLDS = "d.status NOT IN ('void', 'withdrawn', 'superseded', 'expired') AND d.replaced_by IS NULL";

/** How the document of an item stands with the mail: `fresh` was never sent. */
export type MailStanding = 'fresh' | 'queued' | 'sent' | 'failed';

/** How many documents of a batch that hold stand how, and how many of those have no PDF yet. */
export async function countMails(
  sql: Sql,
  batchId: number,
): Promise<readonly { readonly standing: MailStanding; readonly count: number; readonly unrendered: number }[]> {
  const rows = await sql.all<{ standing: MailStanding; count: number | string; unrendered: number | string }>(
    `SELECT t.standing, COUNT(*) AS count, SUM(t.unrendered) AS unrendered FROM (SELECT ${STANDING} AS standing,
       CASE WHEN d.pdf_sha256 IS NULL THEN 1 ELSE 0 END AS unrendered
       FROM document_batch_item i JOIN document d ON d.id = i.document_id WHERE i.batch_id = ? AND ${HOLDS}) t
     GROUP BY t.standing`,
    [batchId],
  );
  // MySQL adds up to texts.
  return rows.map(({ standing, count, unrendered }) => ({
    standing,
    count: Number(count),
    unrendered: Number(unrendered),
  }));
}

/** A document of a batch that did not go out yet. */
export interface UnsentItem {
  readonly itemId: number;
  readonly position: number;
  readonly documentId: number;
  readonly document: string;
  readonly number: string | null;
  readonly standing: MailStanding;
  /** Why no letter was ordered the last time. */
  readonly gaps: readonly Gap[];
}

/** The documents of a batch that are to be sent, in their order; with `before` those alone that this order did not come to. */
export async function pageUnsent(
  sql: Sql,
  batchId: number,
  { after, limit, before }: { readonly after: number; readonly limit: number; readonly before?: number },
): Promise<UnsentItem[]> {
  const rows = await sql.all<Omit<UnsentItem, 'gaps'> & { readonly gaps: string | null }>(
    `SELECT * FROM (SELECT i.id AS itemId, i.position, d.id AS documentId, d.uuid AS document, d.number,
       ${STANDING} AS standing, i.mail_gaps AS gaps FROM document_batch_item i JOIN document d ON d.id = i.document_id
       WHERE i.batch_id = ? AND i.position > ? AND ${HOLDS} AND d.status = 'issued'
       AND (i.mail_at IS NULL OR i.mail_at < ?)) t
     WHERE t.standing IN ('fresh', 'failed') ORDER BY t.position LIMIT ?`,
    [batchId, after, before ?? Number.MAX_SAFE_INTEGER, limit],
  );
  return rows.map(({ gaps, ...row }) => ({ ...row, gaps: gaps === null ? [] : (JSON.parse(gaps) as Gap[]) }));
}

/** True for a document that went out, or is on its way. */
export async function isOnItsWay(sql: Sql, documentId: number): Promise<boolean> {
  const rows = await sql.all<{ standing: MailStanding }>(
    `SELECT ${STANDING} AS standing FROM document d WHERE d.id = ?`,
    [documentId],
  );
  return rows[0]?.standing === 'sent' || rows[0]?.standing === 'queued';
}

/** Writes that an order has come to this item, and why no letter was ordered for it. */
export async function keepMailed(
  sql: Sql,
  itemId: number,
  { at, gaps = null }: { readonly at: number; readonly gaps?: readonly Gap[] | null },
): Promise<void> {
  await sql.run('UPDATE document_batch_item SET mail_at = ?, mail_gaps = ? WHERE id = ?', [
    at,
    gaps === null ? null : JSON.stringify(gaps),
    itemId,
  ]);
}

/** The client of each document. */
export async function clientsOfDocuments(
  sql: Sql,
  documentIds: readonly number[],
): Promise<Map<number, { readonly uuid: string; readonly name: string; readonly code: string }>> {
  if (documentIds.length === 0) return new Map();
  const rows = await sql.all<{ documentId: number; uuid: string; name: string; code: string }>(
    `SELECT d.id AS documentId, c.uuid, c.name, c.code FROM document d JOIN client c ON c.id = d.client_id
     WHERE d.id IN (${placeholders(documentIds.length)})`,
    documentIds,
  );
  return new Map(rows.map(({ documentId, ...client }) => [documentId, client]));
}
