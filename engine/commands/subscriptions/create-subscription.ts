import { randomBytes } from 'node:crypto';
import { ReglamentError } from '../../errors.ts';
import { findClient } from '../../store/find-client.ts';
import { countSubscriptions, insertSubscription, type SubscriptionEvent } from '../../store/subscriptions/index.ts';
import { uuidv7 } from '../../store/uuidv7.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { type Managing, managingSubscriptions } from './managing.ts';
import { checkSubscription } from './subscription-input.ts';

export interface CreateSubscription {
  readonly title: string;
  /** Where to deliver: http or https, without user and password. */
  readonly url: string;
  readonly events: readonly string[];
  /** Code of a client whose requests it is told of, as from outside. People of a client give none, or their own. */
  readonly client?: string | null | undefined;
}

/** Shown once: only a sealed one is kept. */
export interface NewSecret {
  readonly uuid: string;
  readonly secret: string;
}

/** More would cost every step. */
const MOST = 100;
const MOST_OF_CLIENT = 10;

/**
 * Wants to be told of events by a webhook. It counts from at most a second later. Fails with FORBIDDEN, CLIENT_NOT_FOUND,
 * INPUT_INVALID, SUBSCRIPTION_LIMIT.
 */
export function createSubscription(
  ctx: CommandContext,
  actor: ActorRef,
  input: CreateSubscription,
): Promise<NewSecret> {
  return managingSubscriptions(ctx, actor, async (managing) => {
    const { tx, person, now, note } = managing;
    const clientId = await clientOf(managing, input.client ?? null);
    checkSubscription(input, clientId !== null);
    const most = clientId === null ? MOST : MOST_OF_CLIENT;
    if ((await countSubscriptions(tx, clientId)) >= most) throw new ReglamentError('SUBSCRIPTION_LIMIT', { most });
    const [uuid, secret] = [uuidv7(), newSecret()];
    await insertSubscription(tx, {
      uuid,
      title: input.title,
      url: input.url,
      secret: ctx.store.sealer.seal(secret),
      events: [...new Set(input.events)] as SubscriptionEvent[],
      clientId,
      active: true,
      createdAt: now,
      createdBy: person.id,
    });
    await note('subscription-created', uuid, { client: input.client ?? null, events: input.events });
    return { uuid, secret };
  });
}

async function clientOf({ tx, clientId }: Managing, code: string | null): Promise<number | null> {
  if (code === null) return clientId;
  const client = await findClient(tx, code);
  if (client === undefined || (clientId !== null && clientId !== client.id))
    throw new ReglamentError('CLIENT_NOT_FOUND', { client: code });
  return client.id;
}

export function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64url')}`;
}
