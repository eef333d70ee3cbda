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
}

const COLUMNS = ['key', 'request_id', 'kind', 'payload', 'created_at', 'due_at', 'attempts'];

/** Adds deliveries. Fails with STORE_UNIQUE when a key was used before. */
export async function addOutbox(tx: Tx, entries: readonly OutboxEntry[]): Promise<void> {
  const rows = entries.map((entry) => {
    const payload = JSON.stringify(entry.payload ?? null);
    return [entry.key, entry.requestId, entry.kind, payload, entry.createdAt, entry.dueAt, 0];
  });
  await insertRows(tx, 'outbox', COLUMNS, rows);
}
