import { placeholders } from '../placeholders.ts';
import type { Sql, SqlValue, Tx } from '../store.ts';

/** Why a page is in the pile: whose it is was not found. */
export const PILE_REASONS = ['no-code', 'unknown-code', 'several-codes', 'draft-code'] as const;
export type PileReason = (typeof PILE_REASONS)[number];
/** A pile that was sent, an attachment of a request, or a photo that proves an item of its checklist. */
export const SCAN_SOURCES = ['pile', 'request', 'evidence'] as const;
export type ScanSource = (typeof SCAN_SOURCES)[number];

/** One page of a paper that came back, as a picture. */
export interface Scan {
  readonly uuid: string;
  /** Null while it waits in the pile. */
  readonly documentId: number | null;
  /** The request that it was attached to. */
  readonly requestId: number | null;
  /** In the pile, kept with its document, or removed: then it is hidden, and its bytes stay. */
  readonly standing: 'pile' | 'kept' | 'removed';
  /** Of the file that it came in. */
  readonly name: string;
  readonly fileHash: string;
  /** From 1, and how many the file has. */
  readonly page: number;
  readonly pages: number;
  readonly source: ScanSource;
  readonly why: PileReason | null;
  readonly guessId: number | null;
  /** Found by its code, not by a person. */
  readonly matched: boolean;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly previewSha256: string | null;
  readonly width: number;
  readonly height: number;
  readonly personId: number;
  readonly createdAt: number;
}

export interface ScanRow extends Scan {
  readonly id: number;
}

const COLUMNS = {
  uuid: 'uuid',
  documentId: 'document_id',
  requestId: 'request_id',
  standing: 'standing',
  name: 'name',
  fileHash: 'file_hash',
  page: 'page',
  pages: 'pages',
  source: 'source',
  why: 'why',
  guessId: 'guess_id',
  matched: 'matched',
  type: 'type',
  size: 'size',
  sha256: 'sha256',
  previewSha256: 'preview_sha256',
  width: 'width',
  height: 'height',
  personId: 'person_id',
  createdAt: 'created_at',
} as const satisfies Record<keyof Scan, string>;

const SELECT = `SELECT id, ${Object.entries(COLUMNS)
  .map(([name, column]) => `${column} AS \`${name}\``)
  .join(', ')} FROM document_scan`;

export async function insertScan(tx: Tx, { matched, ...scan }: Scan): Promise<void> {
  const row: Readonly<Record<string, SqlValue>> = { ...scan, matched: matched ? 1 : 0 };
  const values = Object.keys(COLUMNS).map((name) => row[name] ?? null);
  const columns = Object.values(COLUMNS).join(', ');
  await tx.run(`INSERT INTO document_scan (${columns}) VALUES (${placeholders(values.length)})`, values);
}

/** The scan with this uuid unless it was removed. */
export async function findScan(sql: Sql, uuid: string): Promise<ScanRow | undefined> {
  return (await read(sql, "uuid = ? AND standing <> 'removed'", [uuid]))[0];
}

/** The same page of the same file, when it is there already: with this document, or in the pile of this person. */
export async function sameScan(
  sql: Sql,
  { fileHash, page }: Pick<Scan, 'fileHash' | 'page'>,
  where: { readonly documentId: number } | { readonly personId: number },
): Promise<ScanRow | undefined> {
  const [condition, value] =
    'documentId' in where
      ? ["standing = 'kept' AND document_id = ?", where.documentId]
      : ["standing = 'pile' AND person_id = ?", where.personId];
  return (await read(sql, `file_hash = ? AND page = ? AND ${condition} ORDER BY id`, [fileHash, page, value]))[0];
}

/** What was found on an inner attachment of a request stays inside, though it is of a paper of the client. */
const FOR_OUTSIDE = `(source = 'pile' OR EXISTS (SELECT 1 FROM attachment a WHERE a.request_id = document_scan.request_id
  AND a.standing = 'kept' AND a.is_public = 1 AND COALESCE(a.original_hash, a.sha256) = document_scan.file_hash))`;

/** The scans of a document, the oldest first; `outside`: those alone that the other side may see. */
export function scansOf(
  sql: Sql,
  documentId: number,
  { after, limit, outside }: { readonly after: number; readonly limit: number; readonly outside: boolean },
): Promise<ScanRow[]> {
  const where = `document_id = ? AND standing = 'kept' AND id > ?${outside ? ` AND ${FOR_OUTSIDE}` : ''}`;
  return read(sql, `${where} ORDER BY id LIMIT ?`, [documentId, after, limit]);
}

/** True for a scan that the other side may see. */
export async function isForOutside(sql: Sql, { id }: Pick<ScanRow, 'id'>): Promise<boolean> {
  return (await read(sql, `id = ? AND ${FOR_OUTSIDE}`, [id])).length > 0;
}

/** The pages that wait in the pile, of this person or (null) of everybody, the oldest first. */
export function pageOfPile(sql: Sql, personId: number | null, after: number, limit: number): Promise<ScanRow[]> {
  const own = personId === null ? '' : 'AND person_id = ?';
  const params = personId === null ? [after, limit] : [after, personId, limit];
  return read(sql, `standing = 'pile' AND id > ? ${own} ORDER BY id LIMIT ?`, params);
}

/** Puts a scan to a document; false when somebody has just done something else with it. */
export async function placeScan(tx: Tx, { id, standing, documentId }: ScanRow, to: number): Promise<boolean> {
  const from = documentId === null ? 'document_id IS NULL' : 'document_id = ?';
  const { changes } = await tx.run(
    `UPDATE document_scan SET document_id = ?, standing = 'kept', why = NULL, guess_id = NULL, matched = 0
     WHERE id = ? AND standing = ? AND ${from}`,
    [to, id, standing, ...(documentId === null ? [] : [documentId])],
  );
  return changes === 1;
}

/** Hides a scan, its bytes stay; false when somebody has just done something else with it. */
export async function dropScan(tx: Tx, { id, standing, documentId }: ScanRow): Promise<boolean> {
  const from = documentId === null ? 'document_id IS NULL' : 'document_id = ?';
  const { changes } = await tx.run(
    `UPDATE document_scan SET standing = 'removed' WHERE id = ? AND standing = ? AND ${from}`,
    [id, standing, ...(documentId === null ? [] : [documentId])],
  );
  return changes === 1;
}

async function read(sql: Sql, where: string, params: readonly SqlValue[]): Promise<ScanRow[]> {
  const rows = await sql.all<Omit<ScanRow, 'matched'> & { readonly matched: number }>(
    `${SELECT} WHERE ${where}`,
    params,
  );
  return rows.map((row) => ({ ...row, matched: row.matched === 1 }));
}
