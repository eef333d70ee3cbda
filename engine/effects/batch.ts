import type { CommandContext } from '../commands/index.ts';
import { type Message, tellPeople } from '../commands/notices/index.ts';
import type { Delivery } from '../extend/index.ts';
import { insertAttempts } from '../store/attempts/index.ts';
import { finishManyOutbox, type OutboxRow } from '../store/outbox/index.ts';
import { atATime } from './at-a-time.ts';

/** How many are read at a time: more would only take connections from those who wait for an answer. */
const READ_AT_A_TIME = 3;

/** What a delivery comes to: whom to tell what, or in words why nobody. Reads only. */
export type Compose = (delivery: Delivery) => Promise<Message | string>;

export interface BatchOptions {
  readonly node: string;
  readonly composeOf: (kind: string) => Compose;
}

export interface BatchEnd {
  readonly done: number;
  /** Other nodes have them by now. */
  readonly lost: number;
  /** What could not be composed, with the reason. */
  readonly failed: readonly { readonly row: OutboxRow; readonly error: unknown }[];
}

/**
 * Makes deliveries that are nothing but writing in the database: whom to tell is read for each, then everything is
 * written and finished in one transaction. A delivery that cannot be composed leaves the others alone. Rejects, with
 * nothing written, when the transaction fails.
 */
export async function deliverBatch(
  ctx: CommandContext,
  rows: readonly OutboxRow[],
  { node, composeOf }: BatchOptions,
): Promise<BatchEnd> {
  const at = ctx.now().getTime();
  const began = performance.now();
  const compose = atATime(READ_AT_A_TIME, (row: OutboxRow) => composeOf(row.kind)(row));
  const results = await Promise.allSettled(rows.map((row) => compose(row)));
  const failed: { row: OutboxRow; error: unknown }[] = [];
  const composed: { row: OutboxRow; message: Message | string }[] = [];
  for (const [index, result] of results.entries()) {
    const row = rows[index] as OutboxRow;
    if (result.status === 'fulfilled') composed.push({ row, message: result.value });
    else failed.push({ row, error: result.reason });
  }
  const held = await ctx.store.transaction(async (tx) => {
    const now = ctx.now().getTime();
    const messages = composed.flatMap(({ message }) => (typeof message === 'string' ? [] : [message]));
    const told = await tellPeople(tx, messages, now);
    const notes = new Map(messages.map((message, index) => [message.source.key, told[index]]));
    const ms = Math.round(performance.now() - began);
    await insertAttempts(
      tx,
      composed.map(({ row, message }) => {
        const counts = notes.get(row.key);
        const note = typeof message === 'string' ? message : `notices: ${counts?.notices}, mails: ${counts?.mails}`;
        return { outboxId: row.id, at, node, ms, ok: true, status: null, note };
      }),
    );
    const ids = composed.map(({ row }) => row.id);
    return finishManyOutbox(tx, ids, { node, now });
  });
  return { done: held, lost: composed.length - held, failed };
}
