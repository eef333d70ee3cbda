import type { Sql } from '../store.ts';

/** Lets people watch a request; those who do already go on. */
export async function addWatchers(
  sql: Sql,
  requestId: number,
  personIds: readonly number[],
  createdAt: number,
): Promise<void> {
  const verb = sql.dialect === 'mysql' ? 'INSERT IGNORE' : 'INSERT OR IGNORE';
  for (const personId of new Set(personIds)) {
    await sql.run(`${verb} INTO watcher (request_id, person_id, created_at) VALUES (?, ?, ?)`, [
      requestId,
      personId,
      createdAt,
    ]);
  }
}

/** Lets all who watch one request watch another as well. */
export async function copyWatchers(sql: Sql, fromId: number, toId: number, createdAt: number): Promise<void> {
  const verb = sql.dialect === 'mysql' ? 'INSERT IGNORE' : 'INSERT OR IGNORE';
  await sql.run(
    `${verb} INTO watcher (request_id, person_id, created_at)
     SELECT ?, w.person_id, ? FROM watcher w WHERE w.request_id = ?`,
    [toId, createdAt, fromId],
  );
}

export async function removeWatcher(sql: Sql, requestId: number, personId: number): Promise<void> {
  await sql.run('DELETE FROM watcher WHERE request_id = ? AND person_id = ?', [requestId, personId]);
}

/** Uuids of those who watch a request, in the order in which they began. */
export async function watchersOf(sql: Sql, requestId: number): Promise<string[]> {
  const rows = await sql.all<{ uuid: string }>(
    `SELECT p.uuid FROM watcher w JOIN person p ON p.id = w.person_id
     WHERE w.request_id = ? ORDER BY w.created_at, p.id`,
    [requestId],
  );
  return rows.map(({ uuid }) => uuid);
}
