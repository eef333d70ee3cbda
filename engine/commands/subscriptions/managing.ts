import { ReglamentError } from '../../errors.ts';
import { reachOn } from '../../policies/index.ts';
import { type AdminEntry, appendAdminJournal } from '../../store/people/index.ts';
import type { ActorRow } from '../../store/read-actor.ts';
import type { Tx } from '../../store/store.ts';
import { findSubscription, forgetSubscriptions, type SubscriptionRow } from '../../store/subscriptions/index.ts';
import { policyActor, readActing } from '../acting.ts';
import type { ActorRef, CommandContext } from '../context.ts';

/** A transaction of somebody who may manage subscriptions. */
export interface Managing {
  readonly tx: Tx;
  readonly person: ActorRow;
  /** The client whose subscriptions he may manage; null: all of them. */
  readonly clientId: number | null;
  readonly now: number;
  readonly note: (action: string, subject: string, details?: AdminEntry['details']) => Promise<void>;
  /** A subscription within his reach. Fails with SUBSCRIPTION_NOT_FOUND. */
  readonly find: (uuid: string) => Promise<SubscriptionRow>;
}

/** Runs `work` in a transaction when the actor may manage subscriptions: all, or his company's. Fails with FORBIDDEN. */
export async function managingSubscriptions<T>(
  ctx: CommandContext,
  actor: ActorRef,
  work: (managing: Managing) => Promise<T>,
): Promise<T> {
  const roles = await ctx.catalog.roles();
  const result = await ctx.store.transaction(async (tx) => {
    const person = await readActing(tx, actor);
    const reach = reachOn(roles, policyActor(person), 'subscription', 'manage');
    if (reach === null) throw new ReglamentError('FORBIDDEN', { action: 'manage subscriptions' });
    const clientId = reach === 'all' ? null : person.clientId;
    const now = ctx.now().getTime();
    return work({
      tx,
      person,
      clientId,
      now,
      note: (action, subject, details = {}) =>
        appendAdminJournal(tx, { at: now, actorId: person.id, action, subjectKind: 'subscription', subject, details }),
      async find(uuid) {
        const row = await findSubscription(tx, uuid);
        if (row === undefined || (clientId !== null && row.clientId !== clientId)) {
          throw new ReglamentError('SUBSCRIPTION_NOT_FOUND', { subscription: uuid });
        }
        return row;
      },
    });
  });
  forgetSubscriptions(ctx.store);
  return result;
}
