import type { Sql } from '../store.ts';

/** That somebody of the other side opened a document; without a person it was by a link. */
export interface DocumentReading {
  readonly personId: number | null;
  readonly firstAt: number;
  readonly lastAt: number;
}

/** Writes down that a reader (`person:1`, `link:1`) opened a document. */
export async function noteReading(
  sql: Sql,
  documentId: number,
  { reader, personId }: { readonly reader: string; readonly personId: number | null },
  at: number,
): Promise<void> {
  const { changes } = await sql.run('UPDATE document_reading SET last_at = ? WHERE document_id = ? AND reader = ?', [
    at,
    documentId,
    reader,
  ]);
  if (changes > 0) return;
  const insert = sql.dialect === 'mysql' ? 'INSERT IGNORE' : 'INSERT OR IGNORE';
  await sql.run(
    `${insert} INTO document_reading (document_id, reader, person_id, first_at, last_at) VALUES (?, ?, ?, ?, ?)`,
    [documentId, reader, personId, at, at],
  );
}

/** Who of the other side opened a document, the first one first. */
export function readingsOf(sql: Sql, documentId: number): Promise<DocumentReading[]> {
  return sql.all<DocumentReading>(
    `SELECT person_id AS personId, first_at AS firstAt, last_at AS lastAt FROM document_reading
     WHERE document_id = ? ORDER BY id`,
    [documentId],
  );
}
