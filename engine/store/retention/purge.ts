import type { Sql } from '../store.ts';

/** What may be forgotten by age: the table and the column that tells it. */
const BY_AGE = {
  notice: 'created_at',
  admin_journal: 'at',
  document_opening: 'at',
  idempotency: 'created_at',
} as const;

const AT_ONCE = 500;

/** Removes rows that are older, in small batches that hold up nobody, until `signal`; gives how many. */
export async function purgeOlder(
  sql: Sql,
  table: keyof typeof BY_AGE,
  before: number,
  signal: AbortSignal,
): Promise<number> {
  const column = BY_AGE[table];
  if (table === 'idempotency') {
    const { changes } = await sql.run('DELETE FROM idempotency WHERE created_at < ?', [before]);
    return changes;
  }
  return inBatches(signal, async () => {
    const ids = await sql.all<{ id: number }>(`SELECT id FROM ${table} WHERE ${column} < ? LIMIT ${AT_ONCE}`, [before]);
    return removeById(sql, table, 'id', ids);
  });
}

/** Removes deliveries made before the instant, each with its attempts; dead letters stay until a person decides. */
export async function purgeDeliveries(sql: Sql, before: number, signal: AbortSignal): Promise<number> {
  return inBatches(signal, async () => {
    const ids = await sql.all<{ id: number }>(`SELECT id FROM outbox WHERE done_at < ? LIMIT ${AT_ONCE}`, [before]);
    await removeById(sql, 'attempt', 'outbox_id', ids);
    return removeById(sql, 'outbox', 'id', ids);
  });
}

async function removeById(
  sql: Sql,
  table: string,
  column: string,
  ids: readonly { readonly id: number }[],
): Promise<number> {
  if (ids.length === 0) return 0;
  const places = ids.map(() => '?').join(', ');
  const { changes } = await sql.run(
    `DELETE FROM ${table} WHERE ${column} IN (${places})`,
    ids.map(({ id }) => id),
  );
  return changes;
}

async function inBatches(signal: AbortSignal, once: () => Promise<number>): Promise<number> {
  let removed = 0;
  for (;;) {
    const more = await once();
    removed += more;
    if (more === 0 || signal.aborted) return removed;
  }
}
