import type { Sql } from '../store.ts';

/** The entries of a request that lie in an archive. */
export interface ArchivedPart {
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly archivedAt: number;
  /** Name of the file among the stored ones. */
  readonly sha256: string;
}

/** Undefined when the journal is whole in the database. */
export async function archivedPart(sql: Sql, requestId: number): Promise<ArchivedPart | undefined> {
  const [part] = await sql.all<{ fromSeq: number; toSeq: number; archivedAt: number; sha256: string }>(
    `SELECT p.from_seq AS fromSeq, p.to_seq AS toSeq, a.created_at AS archivedAt, a.sha256
     FROM archived_journal p JOIN journal_archive a ON a.id = p.archive_id WHERE p.request_id = ?`,
    [requestId],
  );
  return part;
}
