import type { Sql } from '../store.ts';

/** That an entry is there, without anything that it says. */
export interface JournalMark {
  /** Of the entry, over all requests; later entries have greater ones, but may be seen before. */
  readonly id: number;
  readonly requestId: number;
  /** Uuid of the person whom an assignment took the request from. */
  readonly takenFrom: string | null;
}

/** The first and the last id of a stretch. */
export type Stretch = readonly [from: number, to: number];

interface Raw {
  readonly id: number;
  readonly requestId: number;
  readonly assigned: string | null;
}

const SELECT = `SELECT id, request_id AS requestId, CASE WHEN kind = 'assigned' THEN payload END AS assigned FROM journal`;

/** How many stretches one statement asks for. */
export const STRETCHES = 16;
const BETWEEN = Array.from({ length: STRETCHES }, () => '(id BETWEEN ? AND ?)').join(' OR ');

/** At most `limit` entries of all requests with ids above `afterId`, by id, as far as they are committed. */
export async function journalAfter(sql: Sql, afterId: number, limit: number): Promise<JournalMark[]> {
  return (await sql.all<Raw>(`${SELECT} WHERE id > ? ORDER BY id LIMIT ?`, [afterId, limit])).map(markOf);
}

/** The entries whose ids lie in the stretches, at most 16 of them. */
export async function journalWithin(sql: Sql, stretches: readonly Stretch[]): Promise<JournalMark[]> {
  if (stretches.length === 0) return [];
  const filled = Array.from({ length: STRETCHES }, (_, index) => stretches[index] ?? [0, 0]);
  return (await sql.all<Raw>(`${SELECT} WHERE ${BETWEEN}`, filled.flat())).map(markOf);
}

/** The greatest ids of the journal, the greatest first. */
export async function lastJournalIds(sql: Sql, count: number): Promise<number[]> {
  const rows = await sql.all<{ id: number }>('SELECT id FROM journal ORDER BY id DESC LIMIT ?', [count]);
  return rows.map(({ id }) => id);
}

function markOf({ id, requestId, assigned }: Raw): JournalMark {
  const from: unknown = assigned === null ? null : (JSON.parse(assigned) as { from?: unknown } | null)?.from;
  return { id, requestId, takenFrom: typeof from === 'string' ? from : null };
}
