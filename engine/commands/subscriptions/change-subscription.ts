import {
  deleteSubscription as remove,
  type SubscriptionEvent,
  updateSubscription,
} from '../../store/subscriptions/index.ts';
import { addOutbox } from '../../store/outbox/index.ts';
import { uuidv7 } from '../../store/uuidv7.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { type NewSecret, newSecret } from './create-subscription.ts';
import { managingSubscriptions } from './managing.ts';
import { checkSubscription } from './subscription-input.ts';
import type { WebhookPayload } from './webhook-entries.ts';

export interface ChangeSubscription {
  readonly subscription: string;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly events?: readonly string[] | undefined;
  readonly active?: boolean | undefined;
}

/** How long the secret before still signs. */
const ROTATION_MS = 24 * 3_600_000;

/** Changes what is given. Fails with FORBIDDEN, SUBSCRIPTION_NOT_FOUND, INPUT_INVALID. */
export function changeSubscription(ctx: CommandContext, actor: ActorRef, input: ChangeSubscription): Promise<void> {
  return managingSubscriptions(ctx, actor, async ({ tx, find, note }) => {
    const row = await find(input.subscription);
    checkSubscription(input, row.clientId !== null);
    const { title = row.title, url = row.url, active = row.active } = input;
    const events = input.events === undefined ? row.events : ([...new Set(input.events)] as SubscriptionEvent[]);
    const disabledBecause = input.active === undefined ? row.disabledBecause : null;
    await updateSubscription(tx, row.id, { ...row, title, url, active, events, disabledBecause });
    await note('subscription-changed', row.uuid, {
      changed: Object.keys(input).filter((key) => key !== 'subscription'),
      active,
    });
  });
}

/** Deletes a subscription; what was delivered stays in the record. Fails with FORBIDDEN, SUBSCRIPTION_NOT_FOUND. */
export function deleteSubscription(ctx: CommandContext, actor: ActorRef, uuid: string): Promise<void> {
  return managingSubscriptions(ctx, actor, async ({ tx, find, note }) => {
    const row = await find(uuid);
    await remove(tx, row.id);
    await note('subscription-deleted', row.uuid, { client: row.clientCode });
  });
}

/**
 * Makes a new secret. For 24 hours deliveries are signed with the one before as well, so that the receiver can change over
 * without losing one. Fails with FORBIDDEN, SUBSCRIPTION_NOT_FOUND.
 */
export function rotateSecret(ctx: CommandContext, actor: ActorRef, uuid: string): Promise<NewSecret> {
  return managingSubscriptions(ctx, actor, async ({ tx, find, now, note }) => {
    const row = await find(uuid);
    const secret = newSecret();
    const sealed = ctx.store.sealer.seal(secret);
    await updateSubscription(tx, row.id, {
      ...row,
      secret: sealed,
      oldSecret: row.secret,
      oldSecretUntil: now + ROTATION_MS,
    });
    await note('subscription-secret-rotated', row.uuid);
    return { uuid: row.uuid, secret };
  });
}

/** Sends a delivery that says nothing but `ping`, also to a disabled subscription; gives its key. */
export function pingSubscription(ctx: CommandContext, actor: ActorRef, uuid: string): Promise<{ delivery: string }> {
  return managingSubscriptions(ctx, actor, async ({ tx, find, now }) => {
    const row = await find(uuid);
    const key = `ping:${uuidv7()}`;
    const at = new Date(now).toISOString();
    const body = { id: key, event: 'ping', events: ['ping'], at };
    const payload: WebhookPayload = { subscription: row.uuid, body, test: true };
    await addOutbox(tx, [
      { key, requestId: null, kind: 'webhook', payload, createdAt: now, dueAt: now, target: row.uuid },
    ]);
    return { delivery: key };
  });
}
