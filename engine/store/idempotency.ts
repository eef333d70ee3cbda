import type { Sql, Tx } from './store.ts';

export interface IdempotencyKey {
  readonly actorId: number;
  readonly route: string;
  readonly key: string;
}

export interface IdempotencyRow extends IdempotencyKey {
  /** Of the request's body: the same key with another body is a fault of the caller. */
  readonly bodyHash: string;
  readonly response: unknown;
  readonly createdAt: number;
}

/** What was answered to this actor, route and key before; undefined when nothing was. */
export async function findIdempotency(sql: Sql, by: IdempotencyKey): Promise<IdempotencyRow | undefined> {
  const [row] = await sql.all<{ bodyHash: string; response: string; createdAt: number }>(
    `SELECT body_hash AS bodyHash, response, created_at AS createdAt FROM idempotency
     WHERE actor_id = ? AND route = ? AND \`key\` = ?`,
    [by.actorId, by.route, by.key],
  );
  return row && { ...by, ...row, response: JSON.parse(row.response) };
}

/** Remembers an answer in the transaction that it tells of. Fails with STORE_UNIQUE when another call was faster. */
export async function insertIdempotency(tx: Tx, row: IdempotencyRow): Promise<void> {
  await tx.run(
    'INSERT INTO idempotency (actor_id, route, `key`, body_hash, response, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    [row.actorId, row.route, row.key, row.bodyHash, JSON.stringify(row.response ?? null), row.createdAt],
  );
}

/** Forgets answers given before the instant `before`; gives how many. */
export async function purgeIdempotency(sql: Sql, before: number): Promise<number> {
  const { changes } = await sql.run('DELETE FROM idempotency WHERE created_at < ?', [before]);
  return changes;
}
