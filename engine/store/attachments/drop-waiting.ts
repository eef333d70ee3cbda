import { listTables } from '../backup/tables.ts';
import { placeholders } from '../placeholders.ts';
import type { Sql, Store } from '../store.ts';

const AT_ONCE = 200;

/**
 * Lets go of attachments that have waited since before the instant for a comment that never came, and of their bytes where
 * nothing else refers to them. A crash in between leaves bytes that nobody sees. Gives how many attachments went.
 */
export async function dropWaiting(store: Store, before: number, signal: AbortSignal): Promise<number> {
  let dropped = 0;
  for (;;) {
    const names = await store.transaction(async (tx) => {
      const rows = await tx.all<{ id: number; sha256: string; preview: string | null }>(
        `SELECT id, sha256, preview_sha256 AS preview FROM attachment WHERE standing = 'waiting' AND created_at < ?
         ORDER BY created_at, id LIMIT ?`,
        [before, AT_ONCE],
      );
      const ids = rows.map(({ id }) => id);
      await tx.run(`DELETE FROM attachment WHERE id IN (${placeholders(ids.length)}) AND standing = 'waiting'`, ids);
      dropped += ids.length;
      return rows.flatMap(({ sha256, preview }) => (preview === null ? [sha256] : [sha256, preview]));
    });
    if (names.length === 0) return dropped;
    for (const name of new Set(names)) {
      if (!(await isReferred(store.read, name))) await store.files.remove(name, before);
    }
    if (signal.aborted) return dropped;
  }
}

/** Whether any row of any table names this file: columns that do end in `sha256`. */
async function isReferred(sql: Sql, sha256: string): Promise<boolean> {
  for (const { name, columns } of await listTables(sql)) {
    for (const column of columns.filter((each) => each.endsWith('sha256'))) {
      const [row] = await sql.all(`SELECT 1 AS one FROM \`${name}\` WHERE \`${column}\` = ? LIMIT 1`, [sha256]);
      if (row !== undefined) return true;
    }
  }
  return false;
}
