import { placeholders } from '../placeholders.ts';
import type { Sql } from '../store.ts';
import { type Gap, readWarnings } from './batch-row.ts';

/** How many documents one print holds: what a printer takes in one go, and memory that is known before. */
export const PAPERS_OF_PART = 500;

/** A document of a batch as registries and files name it. */
export interface BatchPaper {
  readonly position: number;
  readonly documentId: number;
  readonly pdfSha256: string | null;
  readonly warnings: readonly Gap[];
}

/** At most `limit` documents of a batch behind a position that hold: neither void nor replaced by a correction. */
export async function pagePapers(sql: Sql, batchId: number, after: number, limit: number): Promise<BatchPaper[]> {
  const rows = await sql.all<Omit<BatchPaper, 'warnings'> & { readonly warnings: string | null }>(
    `SELECT i.position, d.id AS documentId, d.pdf_sha256 AS pdfSha256, i.warnings FROM document_batch_item i
     JOIN document d ON d.id = i.document_id
     WHERE i.batch_id = ? AND i.position > ? AND d.status <> 'void' AND d.replaced_by IS NULL
     ORDER BY i.position LIMIT ?`,
    [batchId, after, limit],
  );
  return rows.map((row) => ({ ...row, warnings: readWarnings(row.warnings) }));
}

/** How many documents of each of these batches hold; a batch without any is absent. */
export async function countPapers(sql: Sql, batchIds: readonly number[]): Promise<Map<number, number>> {
  if (batchIds.length === 0) return new Map();
  const rows = await sql.all<{ batchId: number; count: number }>(
    `SELECT i.batch_id AS batchId, COUNT(*) AS count FROM document_batch_item i JOIN document d ON d.id = i.document_id
     WHERE i.batch_id IN (${placeholders(batchIds.length)}) AND d.status <> 'void' AND d.replaced_by IS NULL
     GROUP BY i.batch_id`,
    batchIds,
  );
  return new Map(rows.map(({ batchId, count }) => [batchId, count]));
}
