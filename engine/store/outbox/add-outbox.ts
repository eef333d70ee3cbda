import { hintAfterCommit } from '../hints.ts';
import { insertRows } from '../insert-rows.ts';
import type { Tx } from '../store.ts';

/** A delivery to be made once the transaction is committed. */
export interface OutboxEntry {
  /** Names the delivery for ever: what is delivered again after a crash is recognised by it. */
  readonly key: string;
  readonly requestId: number | null;
  readonly kind: string;
  readonly payload: unknown;
  readonly createdAt: number;
  readonly dueAt: number;
  /** Whom it goes to, where one of them may be slow: at most a few to one target are on their way at a time. */
  readonly target?: string | null;
  /** Instant at which it counts as made: it is kept for the record and never delivered. */
  readonly doneAt?: number | null;
}

const COLUMNS = ['key', 'request_id', 'kind', 'payload', 'created_at', 'due_at', 'attempts', 'target', 'done_at'];

/** Adds deliveries. Fails with STORE_UNIQUE when a key was used before. */
export async function addOutbox(tx: Tx, entries: readonly OutboxEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => {
    const { key, requestId, kind, createdAt, dueAt, target = null, doneAt = null } = entry;
    return [key, requestId, kind, JSON.stringify(entry.payload ?? null), createdAt, dueAt, 0, target, doneAt];
  });
  await insertRows(tx, 'outbox', COLUMNS, rows);
  hintAfterCommit(tx, 'outbox');
}
