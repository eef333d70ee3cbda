import type { Sql } from '../store.ts';

/** How a paper was opened: on the screen, saved, in the archive or the print of a batch, by the link of a quote. */
export const OPENING_WAYS = ['screen', 'file', 'archive', 'print', 'link'] as const;
export type OpeningWay = (typeof OPENING_WAYS)[number];

/** That somebody opened a paper; without a person it was by the link. */
export interface DocumentOpening {
  readonly id: number;
  readonly personId: number | null;
  /** Of the other side. */
  readonly outside: boolean;
  readonly way: OpeningWay;
  readonly at: number;
}

/** Who opened it (`person:1`, `link:1`), how and when. */
export interface NewOpening {
  readonly opener: string;
  readonly personId: number | null;
  readonly outside: boolean;
  readonly way: OpeningWay;
  readonly at: number;
}

const MINUTE_MS = 60_000;
const AT_ONCE = 50;

/**
 * Writes down that these documents were opened: at most one row of a document, an opener and a way in each minute, however
 * often it is asked for.
 */
export async function noteOpenings(
  sql: Sql,
  documentIds: readonly number[],
  { opener, personId, outside, way, at }: NewOpening,
): Promise<void> {
  const insert = sql.dialect === 'mysql' ? 'INSERT IGNORE' : 'INSERT OR IGNORE';
  const minute = Math.floor(at / MINUTE_MS);
  for (let from = 0; from < documentIds.length; from += AT_ONCE) {
    const some = documentIds.slice(from, from + AT_ONCE);
    await sql.run(
      `${insert} INTO document_opening (document_id, opener, person_id, outside, way, minute, at)
       VALUES ${some.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
      some.flatMap((id) => [id, opener, personId, outside ? 1 : 0, way, minute, at]),
    );
  }
}

/** At most `limit` openings of a document before one of them, the newest first. */
export async function openingsOf(
  sql: Sql,
  documentId: number,
  { before, limit }: { readonly before: number; readonly limit: number },
): Promise<DocumentOpening[]> {
  const rows = await sql.all<Omit<DocumentOpening, 'outside'> & { readonly outside: number }>(
    `SELECT id, person_id AS personId, outside, way, at FROM document_opening
     WHERE document_id = ? AND id < ? ORDER BY id DESC LIMIT ?`,
    [documentId, before, limit],
  );
  return rows.map((row) => ({ ...row, outside: row.outside === 1 }));
}
