import type { Sql } from '../store.ts';

/** What may show a signed paper: files that were attached to requests, photos that prove items of checklists. */
export const SEARCHED = ['attachment', 'evidence'] as const;
export type Searched = (typeof SEARCHED)[number];

/** How long a process may search one file before another one tries. */
const LEASE_MS = 300_000;
const MOST_TRIES = 3;

/** Lets the codes on a file be looked for, once it is kept. */
export async function searchLater(sql: Sql, table: Searched, uuid: string, at: number): Promise<void> {
  await sql.run(`UPDATE ${table} SET codes_after = ?, codes_tries = 0 WHERE uuid = ?`, [at, uuid]);
}

/** Uuids of kept files whose turn it is to be searched: the oldest of each person first, so that nobody's many go before all. */
export async function unsearched(sql: Sql, table: Searched, now: number, limit: number): Promise<string[]> {
  const kept = table === 'attachment' ? "AND standing = 'kept'" : '';
  const rows = await sql.all<{ uuid: string }>(
    `SELECT f.uuid FROM (SELECT uuid, codes_after, id, ROW_NUMBER() OVER (PARTITION BY person_id ORDER BY codes_after, id) AS place
     FROM ${table} WHERE codes_after <= ? ${kept}) f ORDER BY f.place, f.codes_after, f.id LIMIT ?`,
    [now, limit],
  );
  return rows.map(({ uuid }) => uuid);
}

/** Takes the turn to search one; false when another process has it. One that broke the process thrice is left alone. */
export async function claimSearch(sql: Sql, table: Searched, uuid: string, now: number): Promise<boolean> {
  const { changes } = await sql.run(
    `UPDATE ${table} SET codes_after = CASE WHEN codes_tries + 1 < ? THEN ? END, codes_tries = codes_tries + 1
     WHERE uuid = ? AND codes_after <= ?`,
    [MOST_TRIES, now + LEASE_MS, uuid, now],
  );
  return changes === 1;
}

/** Nothing more is to be looked for on it. */
export async function endSearch(sql: Sql, table: Searched, uuid: string): Promise<void> {
  await sql.run(`UPDATE ${table} SET codes_after = NULL WHERE uuid = ?`, [uuid]);
}
