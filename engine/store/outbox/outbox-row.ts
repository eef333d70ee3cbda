import type { OutboxEntry } from './add-outbox.ts';

/** A delivery as it lies in the table. Without `dueAt` and `doneAt` it is a dead letter: it waits for a person. */
export interface OutboxRow extends Omit<OutboxEntry, 'dueAt'> {
  readonly id: number;
  readonly dueAt: number | null;
  readonly target: string | null;
  readonly attempts: number;
  readonly doneAt: number | null;
  readonly error: string | null;
}

/** Columns of an `OutboxRow` of the table `t`; its payload is a text still. */
export const OUTBOX_COLUMNS = `t.id, t.\`key\`, t.request_id AS requestId, t.kind, t.payload, t.created_at AS createdAt,
  t.due_at AS dueAt, t.target, t.attempts, t.done_at AS doneAt, t.error`;

export function readOutboxRow(row: OutboxRow & { readonly payload: string }): OutboxRow {
  return { ...row, payload: JSON.parse(row.payload) };
}
