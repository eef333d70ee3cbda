import { ReglamentError } from '../../errors.ts';
import { hintAfterCommit } from '../../store/hints.ts';
import { findOutbox, reviveOutbox } from '../../store/outbox/index.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { managingSubscriptions } from './managing.ts';

export interface ReplayDelivery {
  readonly subscription: string;
  /** Key of the delivery. */
  readonly delivery: string;
}

/**
 * Delivers again by hand, by the same key and with the same body: what was delivered, or was given up. Fails with
 * FORBIDDEN, SUBSCRIPTION_NOT_FOUND, DELIVERY_NOT_FOUND, SUBSCRIPTION_DISABLED, DELIVERY_UNDER_WAY.
 */
export function replayDelivery(ctx: CommandContext, actor: ActorRef, input: ReplayDelivery): Promise<void> {
  return managingSubscriptions(ctx, actor, async ({ tx, find, now, note }) => {
    const subscription = await find(input.subscription);
    const row = await findOutbox(tx, input.delivery);
    if (row === undefined || row.kind !== 'webhook' || row.target !== subscription.uuid)
      throw new ReglamentError('DELIVERY_NOT_FOUND', { delivery: input.delivery });
    if (!subscription.active) throw new ReglamentError('SUBSCRIPTION_DISABLED');
    if (!(await reviveOutbox(tx, row.id, now))) throw new ReglamentError('DELIVERY_UNDER_WAY', { delivery: row.key });
    hintAfterCommit(tx, 'outbox');
    await note('delivery-replayed', row.key);
  });
}
