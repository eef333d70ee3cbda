import { placeholders } from '../placeholders.ts';
import type { Sql, SqlValue } from '../store.ts';
import { OUTBOX_COLUMNS, type OutboxRow, readOutboxRow } from './outbox-row.ts';

type Raw = OutboxRow & { readonly payload: string };

/** The delivery with this key; undefined when there is none (any more). */
export async function findOutbox(sql: Sql, key: string): Promise<OutboxRow | undefined> {
  const [row] = await sql.all<Raw>(`SELECT ${OUTBOX_COLUMNS} FROM outbox t WHERE t.\`key\` = ?`, [key]);
  return row && readOutboxRow(row);
}

/** At most `limit` deliveries of one target below the id `before` (null: from the start), the newest first. */
export function pageOutboxOf(sql: Sql, target: string, before: number | null, limit: number): Promise<OutboxRow[]> {
  return page(sql, 't.target = ?', [target], before, limit);
}

/** At most `limit` dead letters below the id `before` (null: from the start), the newest first. */
export function pageDeadLetters(sql: Sql, before: number | null, limit: number): Promise<OutboxRow[]> {
  return page(sql, 't.done_at IS NULL AND t.due_at IS NULL', [], before, limit);
}

async function page(
  sql: Sql,
  where: string,
  params: readonly SqlValue[],
  before: number | null,
  limit: number,
): Promise<OutboxRow[]> {
  const rows = await sql.all<Raw>(
    `SELECT ${OUTBOX_COLUMNS} FROM outbox t WHERE ${where} AND t.id < ? ORDER BY t.id DESC LIMIT ?`,
    [...params, before ?? Number.MAX_SAFE_INTEGER, limit],
  );
  return rows.map(readOutboxRow);
}

/** Those of these keys that are in the outbox. */
export async function keysInOutbox(sql: Sql, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const rows = await sql.all<{ key: string }>(
    `SELECT \`key\` FROM outbox WHERE \`key\` IN (${placeholders(keys.length)})`,
    keys,
  );
  return new Set(rows.map(({ key }) => key));
}
