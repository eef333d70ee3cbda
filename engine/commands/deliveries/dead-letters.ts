import { ReglamentError } from '../../errors.ts';
import { hintAfterCommit } from '../../store/hints.ts';
import { discardOutbox, findOutbox, type OutboxRow, reviveOutbox } from '../../store/outbox/index.ts';
import type { Tx } from '../../store/store.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { operating } from './operating.ts';

/** Lets a dead letter be tried again, all its tries before it. Fails with FORBIDDEN, DELIVERY_NOT_FOUND, DELIVERY_UNDER_WAY. */
export function retryDeadLetter(ctx: CommandContext, actor: ActorRef, key: string): Promise<void> {
  return operating(ctx, actor, async ({ tx, now, note }) => {
    const { id, kind } = await deadLetter(tx, key);
    await reviveOutbox(tx, id, now);
    hintAfterCommit(tx, 'outbox');
    await note('delivery-retried', 'delivery', key, { kind });
  });
}

export interface DiscardDeadLetter {
  readonly delivery: string;
  readonly reason: string;
}

/** Puts a dead letter away for good. Fails with FORBIDDEN, DELIVERY_NOT_FOUND, DELIVERY_UNDER_WAY. */
export function discardDeadLetter(
  ctx: CommandContext,
  actor: ActorRef,
  { delivery, reason }: DiscardDeadLetter,
): Promise<void> {
  return operating(ctx, actor, async ({ tx, now, note }) => {
    const { id, kind, error } = await deadLetter(tx, delivery);
    await discardOutbox(tx, id, now, `discarded: ${reason}`);
    await note('delivery-discarded', 'delivery', delivery, { kind, reason, error });
  });
}

async function deadLetter(tx: Tx, key: string): Promise<OutboxRow> {
  const row = await findOutbox(tx, key);
  if (row === undefined || row.doneAt !== null) throw new ReglamentError('DELIVERY_NOT_FOUND', { delivery: key });
  if (row.dueAt !== null) throw new ReglamentError('DELIVERY_UNDER_WAY', { delivery: key });
  return row;
}
