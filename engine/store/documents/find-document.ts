import type { Sql, SqlValue, Tx } from '../store.ts';
import { type DocumentRow, readDocument, SELECT_DOCUMENT } from './document-row.ts';

/** The document with this uuid; undefined when there is none. */
export async function findDocument(sql: Sql, uuid: string): Promise<DocumentRow | undefined> {
  return one(sql, 'd.uuid = ?', [uuid]);
}

/** The document inside the database. */
export async function findDocumentById(sql: Sql, id: number): Promise<DocumentRow | undefined> {
  return one(sql, 'd.id = ?', [id]);
}

/** The document whose paper bears this code. */
export async function findDocumentByCode(sql: Sql, code: string): Promise<DocumentRow | undefined> {
  return one(sql, 'd.verify_code = ?', [code]);
}

/** Reads a document and keeps every other writer of it out until the transaction ends. */
export async function lockDocument(tx: Tx, uuid: string): Promise<DocumentRow | undefined> {
  return one(tx, `d.uuid = ?${tx.dialect === 'mysql' ? ' FOR UPDATE' : ''}`, [uuid]);
}

/** Documents by a condition of ours on `d`. */
export async function readDocuments(sql: Sql, where: string, params: readonly SqlValue[]): Promise<DocumentRow[]> {
  return (await sql.all(`${SELECT_DOCUMENT} WHERE ${where}`, params)).map(readDocument);
}

/** What was frozen when the document was issued, as canonical JSON; null for a draft. */
export async function snapshotOf(sql: Sql, id: number): Promise<string | null> {
  const [row] = await sql.all<{ snapshot: string | null }>('SELECT snapshot FROM document WHERE id = ?', [id]);
  return row?.snapshot ?? null;
}

/** Quotes that nobody has answered and whose last day was before `today`, after the id `after`. */
export function lateQuotes(
  sql: Sql,
  today: string,
  after: number,
  limit: number,
): Promise<{ readonly id: number; readonly uuid: string }[]> {
  return sql.all(
    `SELECT id, uuid FROM document WHERE status IN ('issued', 'sent') AND valid_until < ? AND replaced_by IS NULL
     AND id > ? ORDER BY id LIMIT ?`,
    [today, after, limit],
  );
}

async function one(sql: Sql, where: string, params: readonly SqlValue[]): Promise<DocumentRow | undefined> {
  return (await readDocuments(sql, where, params))[0];
}
