import { isReglamentError } from '../../errors.ts';
import type { Sql, Tx } from '../store.ts';

/** Keeps an effective workflow under its hash. Does nothing when it is there: the same hash is the same text. */
export async function putEffectiveWorkflow(tx: Tx, hash: string, body: string, now: number): Promise<void> {
  const [known] = await tx.all('SELECT hash FROM effective_workflow WHERE hash = ?', [hash]);
  if (known) return;
  try {
    await tx.run('INSERT INTO effective_workflow (hash, body, created_at) VALUES (?, ?, ?)', [hash, body, now]);
  } catch (error) {
    // Another process wrote the same text in between.
    if (!isReglamentError(error, 'STORE_UNIQUE')) throw error;
  }
}

/** The canonical text of the effective workflow with this hash; undefined when there is none. It never changes. */
export async function getEffectiveWorkflow(sql: Sql, hash: string): Promise<string | undefined> {
  const [row] = await sql.all<{ body: string }>('SELECT body FROM effective_workflow WHERE hash = ?', [hash]);
  return row?.body;
}
