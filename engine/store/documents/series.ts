import type { Sql, Tx } from '../store.ts';

/** What was given last in a series. */
export interface Series {
  readonly lastNumber: number;
  readonly lastDay: string | null;
}

/**
 * The series, made when it is new and locked until the transaction ends: whoever else issues in it waits. A number that is
 * taken is lost or kept with the transaction, so that there are no gaps.
 */
export async function lockSeries(tx: Tx, code: string): Promise<Series> {
  // On MySQL this takes the lock for writing at once: a lock for reading first would let two wait for each other.
  const known = tx.dialect === 'mysql' ? 'ON DUPLICATE KEY UPDATE last_number = last_number' : 'ON CONFLICT DO NOTHING';
  await tx.run(`INSERT INTO document_series (code, last_number) VALUES (?, 0) ${known}`, [code]);
  const lock = tx.dialect === 'mysql' ? ' FOR UPDATE' : '';
  const [series] = await tx.all<Series>(
    `SELECT last_number AS lastNumber, last_day AS lastDay FROM document_series WHERE code = ?${lock}`,
    [code],
  );
  if (series === undefined) throw new Error(`the series "${code}" is missing`);
  return series;
}

/** The last day of a series as it is now, without a lock; null for a new one. */
export async function lastDayOf(sql: Sql, code: string): Promise<string | null> {
  const [series] = await sql.all<{ lastDay: string | null }>(
    'SELECT last_day AS lastDay FROM document_series WHERE code = ?',
    [code],
  );
  return series?.lastDay ?? null;
}

/** Writes what was given last; the caller holds the lock of the series. */
export async function advanceSeries(tx: Tx, code: string, { lastNumber, lastDay }: Series): Promise<void> {
  await tx.run('UPDATE document_series SET last_number = ?, last_day = ? WHERE code = ?', [lastNumber, lastDay, code]);
}
