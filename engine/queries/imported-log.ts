import { findRequest, pageJournal, type LoadedRequest } from '../store/index.ts';
import type { Sql } from '../store/store.ts';

const PAGE = 500;
const KEYS = 200;

/** A case of an imported log as the database has it. */
export interface ImportedCase {
  readonly request: LoadedRequest;
  /** Rows of the log that its journal holds, in order, each with the event that was taken. */
  readonly rows: readonly { readonly row: number; readonly event: string }[];
}

/** The external key of a case. Cases whose names are too long for a key are named by their hash, by the caller. */
export function importedKey(logId: string, caseName: string): string {
  return `${logId}:${caseName}`;
}

/** True when any case of this log was imported. */
export async function isLogImported(sql: Sql, logId: string): Promise<boolean> {
  // A range over the unique index: ";" comes right after ":".
  const rows = await sql.all('SELECT 1 AS one FROM request WHERE external_key >= ? AND external_key < ? LIMIT 1', [
    `${logId}:`,
    `${logId};`,
  ]);
  return rows.length > 0;
}

/** The request of an imported case with the rows that were accepted; undefined when the case was not begun. */
export async function importedCase(sql: Sql, externalKey: string): Promise<ImportedCase | undefined> {
  const request = await findRequest(sql, { externalKey });
  if (request === undefined) return undefined;
  const rows: { row: number; event: string }[] = [];
  for (let after = 0; ; ) {
    const page = await pageJournal(sql, request.id, after, PAGE);
    for (const { event, payload } of page) {
      const row = (payload as { row?: unknown } | null)?.row;
      if (typeof row === 'number' && event !== null) rows.push({ row, event });
    }
    if (page.length < PAGE) return { request, rows };
    after = page.at(-1)!.seq;
  }
}

/** How many journal rows the requests with these external keys have. */
export async function countImportedJournal(sql: Sql, externalKeys: readonly string[]): Promise<number> {
  let count = 0;
  for (let from = 0; from < externalKeys.length; from += KEYS) {
    const keys = externalKeys.slice(from, from + KEYS);
    const [row] = await sql.all<{ count: number }>(
      `SELECT COUNT(*) AS count FROM journal j JOIN request r ON r.id = j.request_id
       WHERE r.external_key IN (${keys.map(() => '?').join(', ')})`,
      keys,
    );
    count += row?.count ?? 0;
  }
  return count;
}
