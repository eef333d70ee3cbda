import type { Sql } from '../store.ts';
import { addWords, seenWords, textsOf } from './write-words.ts';

const PAGE = 200;

/** Writes the words of all requests and comments anew, for example after a restore: no backup holds them. */
export async function rebuildWords(sql: Sql): Promise<void> {
  await sql.run('DELETE FROM search_word');
  for (let last = 0; ; ) {
    const rows = await sql.all<{ id: number; subject: string; fields: string }>(
      'SELECT id, subject, fields FROM request WHERE id > ? ORDER BY id LIMIT ?',
      [last, PAGE],
    );
    for (const { id, subject, fields } of rows) {
      await addWords(sql, id, seenWords(textsOf({ subject, fields: JSON.parse(fields) as Record<string, unknown> })));
    }
    if (rows.length < PAGE) break;
    last = rows.at(-1)?.id ?? last;
  }
  for (let last = 0; ; ) {
    const rows = await sql.all<{ id: number; requestId: number; isPublic: number; body: string }>(
      'SELECT id, request_id AS requestId, is_public AS isPublic, body FROM comment WHERE id > ? ORDER BY id LIMIT ?',
      [last, PAGE],
    );
    for (const { requestId, isPublic, body } of rows) {
      await addWords(sql, requestId, seenWords({ [isPublic === 1 ? 'outside' : 'internal']: [body] }));
    }
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.id ?? last;
  }
}
