import type { Sql } from '../store.ts';

/** How long a process may take for one PDF before another one tries. */
const LEASE_MS = 120_000;
const WAIT_MS = [2_000, 10_000, 60_000, 600_000, 3_600_000];

/** Documents that were issued and have no PDF yet, whose turn it is; the oldest first. */
export async function unrenderedDocuments(sql: Sql, now: number, limit: number): Promise<number[]> {
  const rows = await sql.all<{ id: number }>(
    'SELECT id FROM document WHERE render_after <= ? ORDER BY render_after, id LIMIT ?',
    [now, limit],
  );
  return rows.map(({ id }) => id);
}

/** Takes the turn to make the PDF; false when another process has it, or there is none to be made. */
export async function claimRendering(sql: Sql, id: number, now: number): Promise<boolean> {
  const { changes } = await sql.run(
    'UPDATE document SET render_after = ? WHERE id = ? AND render_after <= ? AND pdf_sha256 IS NULL',
    [now + LEASE_MS, id, now],
  );
  return changes === 1;
}

export interface MadePdf {
  readonly sha256: string;
  readonly pages: number;
  readonly renderer: string;
}

/** Keeps the PDF of a document, once: of two that made one, the first is kept. */
export async function keepPdf(sql: Sql, id: number, { sha256, pages, renderer }: MadePdf): Promise<boolean> {
  const { changes } = await sql.run(
    `UPDATE document SET pdf_sha256 = ?, pages = ?, renderer = ?, render_after = NULL, render_error = NULL
     WHERE id = ? AND pdf_sha256 IS NULL`,
    [sha256, pages, renderer, id],
  );
  return changes === 1;
}

/** Remembers why there is no PDF, and when to try again: later each time, and never for ever. */
export async function postponeRendering(sql: Sql, id: number, now: number, why: string): Promise<void> {
  const [row] = await sql.all<{ tries: number }>('SELECT render_tries AS tries FROM document WHERE id = ?', [id]);
  const wait = WAIT_MS[Math.min(row?.tries ?? 0, WAIT_MS.length - 1)] ?? 0;
  await sql.run(
    'UPDATE document SET render_tries = render_tries + 1, render_error = ?, render_after = ? WHERE id = ? AND pdf_sha256 IS NULL',
    [why.slice(0, 1000), now + wait, id],
  );
}
