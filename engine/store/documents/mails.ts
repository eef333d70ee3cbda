import { placeholders } from '../placeholders.ts';
import type { Sql, Tx } from '../store.ts';

/** Where a mail with a document stands. */
export const MAIL_STATES = ['queued', 'sent', 'failed'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** What goes to whom. In the text `{link}` stands for the link by which a quote is answered: its code is kept nowhere else. */
export interface MailContent {
  readonly to: readonly string[];
  /** Who sent it and wanted a copy. */
  readonly copy: string | null;
  readonly subject: string;
  readonly text: string;
}

/** A document that goes out by mail: the delivery of the document and what became of its mail. */
export interface DocumentMail {
  readonly uuid: string;
  readonly documentId: number;
  readonly personId: number;
  /** The key of its entry in the outbox. */
  readonly key: string;
  readonly state: MailState;
  readonly content: MailContent;
  readonly messageId: string | null;
  readonly failure: string | null;
  readonly orderedAt: number;
  readonly acceptedAt: number | null;
  readonly batchId: number | null;
}

interface Raw extends Omit<DocumentMail, 'content' | 'state'> {
  readonly content: string;
  readonly state: MailState;
  readonly waits: number;
  readonly outboxError: string | null;
}

// A dead letter, or one that was put away, waits for nothing: also where its kind could not say so itself.
const SELECT = `SELECT d.uuid, d.document_id AS documentId, d.person_id AS personId, d.outbox_key AS \`key\`, d.state,
  d.mail AS content, d.message_id AS messageId, d.failure, d.sent_at AS orderedAt, d.accepted_at AS acceptedAt,
  d.batch_id AS batchId, CASE WHEN o.done_at IS NULL AND o.due_at IS NOT NULL THEN 1 ELSE 0 END AS waits,
  o.error AS outboxError FROM document_delivery d LEFT JOIN outbox o ON o.\`key\` = d.outbox_key`;

function read({ waits, outboxError, ...row }: Raw): DocumentMail {
  const content = JSON.parse(row.content) as MailContent;
  if (row.state !== 'queued' || waits === 1) return { ...row, content };
  return { ...row, content, state: 'failed', failure: row.failure ?? outboxError };
}

/** Writes down a mail that is to go out. */
export async function insertMail(tx: Tx, mail: DocumentMail): Promise<void> {
  const { to } = mail.content;
  await tx.run(
    `INSERT INTO document_delivery (uuid, document_id, channel, recipient, sent_at, person_id, outbox_key, state, mail,
     accepted_at, batch_id) VALUES (?, ?, 'mail', ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      mail.uuid,
      mail.documentId,
      to.join(', ').slice(0, LONGEST_RECIPIENT),
      mail.orderedAt,
      mail.personId,
      mail.key,
      mail.state,
      JSON.stringify(mail.content),
      mail.acceptedAt,
      mail.batchId,
    ],
  );
}

const LONGEST_RECIPIENT = 255;
const LONGEST_FAILURE = 1000;

/** The mail of this uuid. */
export async function findMail(sql: Sql, uuid: string): Promise<DocumentMail | undefined> {
  const [row] = await sql.all<Raw>(`${SELECT} WHERE d.uuid = ? AND d.mail IS NOT NULL`, [uuid]);
  return row && read(row);
}

/** The mails of these documents, oldest first. */
export async function mailsOf(sql: Sql, documentIds: readonly number[]): Promise<DocumentMail[]> {
  if (documentIds.length === 0) return [];
  const rows = await sql.all<Raw>(
    `${SELECT} WHERE d.document_id IN (${placeholders(documentIds.length)}) AND d.mail IS NOT NULL ORDER BY d.id`,
    documentIds,
  );
  return rows.map(read);
}

/** Writes what became of a mail; one that was accepted stays so. */
export async function updateMail(
  sql: Sql,
  uuid: string,
  {
    state,
    failure,
    messageId,
    acceptedAt,
  }: Partial<Pick<DocumentMail, 'messageId' | 'acceptedAt'>> & {
    readonly state: MailState;
    readonly failure: string | null;
  },
): Promise<boolean> {
  const { changes } = await sql.run(
    `UPDATE document_delivery SET state = ?, failure = ?, message_id = ?, accepted_at = ?, sent_at = COALESCE(?, sent_at)
     WHERE uuid = ? AND state <> 'sent'`,
    [
      state,
      failure === null ? null : failure.slice(0, LONGEST_FAILURE),
      messageId ?? null,
      acceptedAt ?? null,
      acceptedAt ?? null,
      uuid,
    ],
  );
  return changes === 1;
}
