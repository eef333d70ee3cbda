import { createHash } from 'node:crypto';
import type { Sql, Tx } from '../store.ts';

/** A link by which the other side reads a document and answers it. */
export interface DocumentLink {
  readonly id: number;
  readonly documentId: number;
  /** Sealed, so that it can be told again. */
  readonly codeSealed: string;
  /** The last day, `YYYY-MM-DD`. */
  readonly expiresOn: string;
  readonly createdAt: number;
  readonly revokedAt: number | null;
  /** 1 for the one that stands on the paper. */
  readonly printed: number | null;
}

const SELECT = `SELECT l.id, l.document_id AS documentId, l.code_sealed AS codeSealed, l.expires_on AS expiresOn,
  l.created_at AS createdAt, l.revoked_at AS revokedAt,
  l.printed FROM document_link l`;

const CODE = /^[A-Za-z0-9_-]{32}$/;
const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex');

/** The link with this code, unless it was revoked. */
export async function findLink(sql: Sql, code: string): Promise<DocumentLink | undefined> {
  if (!CODE.test(code)) return undefined;
  return (await sql.all<DocumentLink>(`${SELECT} WHERE l.code_hash = ? AND l.revoked_at IS NULL`, [hashOf(code)]))[0];
}

/** True for a link whose time was shorter than that of its quote and is over: it opens nothing, not even when the quote ends. */
export function linkEnded({ expiresOn }: Pick<DocumentLink, 'expiresOn'>, validUntil: string, today: string): boolean {
  return today > expiresOn && expiresOn < validUntil;
}

/** The link that stands on the paper of a document, also when it was taken back. */
export async function printedLink(sql: Sql, documentId: number): Promise<DocumentLink | undefined> {
  return (await sql.all<DocumentLink>(`${SELECT} WHERE l.document_id = ? AND l.printed = 1`, [documentId]))[0];
}

/** The link of a document that holds. */
export async function liveLink(sql: Sql, documentId: number): Promise<DocumentLink | undefined> {
  const rows = await sql.all<DocumentLink>(
    `${SELECT} WHERE l.document_id = ? AND l.revoked_at IS NULL ORDER BY l.id DESC LIMIT 1`,
    [documentId],
  );
  return rows[0];
}

export async function insertLink(
  tx: Tx,
  link: Omit<DocumentLink, 'id' | 'revokedAt'> & { readonly code: string; readonly createdBy: number },
): Promise<void> {
  await tx.run(
    `INSERT INTO document_link (document_id, code_hash, code_sealed, expires_on, created_by, created_at, printed)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [link.documentId, hashOf(link.code), link.codeSealed, link.expiresOn, link.createdBy, link.createdAt, link.printed],
  );
}

/** Lets a link hold until another day. */
export async function extendLink(tx: Tx, id: number, expiresOn: string): Promise<void> {
  await tx.run('UPDATE document_link SET expires_on = ? WHERE id = ?', [expiresOn, id]);
}

/** Takes the links of a document back; gives how many held. */
export async function revokeLinks(tx: Tx, documentId: number, at: number): Promise<number> {
  const { changes } = await tx.run(
    'UPDATE document_link SET revoked_at = ? WHERE document_id = ? AND revoked_at IS NULL',
    [at, documentId],
  );
  return changes;
}
