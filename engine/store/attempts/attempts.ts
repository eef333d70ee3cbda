import { insertRows } from '../insert-rows.ts';
import { placeholders } from '../placeholders.ts';
import type { Sql } from '../store.ts';

/** One try to make a delivery. */
export interface Attempt {
  readonly outboxId: number;
  /** When it began, epoch milliseconds. */
  readonly at: number;
  readonly node: string;
  /** How long it took. */
  readonly ms: number;
  readonly ok: boolean;
  /** What the other side answered, where it answers numbers: the status of HTTP or SMTP. */
  readonly status: number | null;
  /** What became of it, for people; no secrets. */
  readonly note: string;
}

export interface AttemptRow extends Attempt {
  readonly id: number;
}

const COLUMNS = ['outbox_id', 'at', 'node', 'ms', 'ok', 'status', 'note'];

/** Writes tries down; at most a few dozen. */
export async function insertAttempts(sql: Sql, attempts: readonly Attempt[]): Promise<void> {
  const rows = attempts.map(({ outboxId, at, node, ms, ok, status, note }) => {
    return [outboxId, at, node, ms, ok ? 1 : 0, status, note];
  });
  await insertRows(sql, 'attempt', COLUMNS, rows);
}

/** The tries of these deliveries, the first one first. Give at most a page of them. */
export async function attemptsOf(sql: Sql, outboxIds: readonly number[]): Promise<AttemptRow[]> {
  if (outboxIds.length === 0) return [];
  const rows = await sql.all<Omit<AttemptRow, 'ok'> & { ok: number }>(
    `SELECT id, outbox_id AS outboxId, at, node, ms, ok, status, note FROM attempt
     WHERE outbox_id IN (${placeholders(outboxIds.length)}) ORDER BY id`,
    outboxIds,
  );
  return rows.map((row) => ({ ...row, ok: row.ok === 1 }));
}
