import { type DocumentRow, findDocumentByCode, type PileReason } from '../../../store/documents/index.ts';
import type { Sql } from '../../../store/store.ts';
import { codesIn } from './codes-in.ts';

/**
 * The document whose paper a page is, by what its codes say; otherwise why it is nobody's. A document that `mine` does not
 * hold for is answered as a code that nobody gave.
 */
export async function whosePage(
  sql: Sql,
  texts: readonly string[],
  mine: (row: DocumentRow) => Promise<boolean>,
): Promise<{ readonly document: DocumentRow } | { readonly why: PileReason }> {
  const codes = codesIn(texts);
  if (codes.length === 0) return { why: 'no-code' };
  // Two papers in one picture: whose scan it is, is for a person to say.
  if (codes.length > 1) return { why: 'several-codes' };
  const row = await findDocumentByCode(sql, codes[0] ?? '');
  if (row === undefined || !(await mine(row))) return { why: 'unknown-code' };
  return row.number === null ? { why: 'draft-code' } : { document: row };
}
