import type { CommandContext } from '../../commands/index.ts';
import type { WebhookPayload } from '../../commands/subscriptions/index.ts';
import type { Delivery, EffectDelivery } from '../../extend/index.ts';
import {
  disableSubscription,
  findSubscription,
  forgetSubscriptions,
  type SubscriptionRow,
} from '../../store/subscriptions/index.ts';
import type { Tried } from '../attempt-delivery.ts';
import { type OutboundGuard, OutboundRefused } from '../outbound/guard.ts';
import { outboundRequest } from '../outbound/request.ts';
import { judgeAnswer, judgeFailure } from './judge-answer.ts';
import { sign } from './sign.ts';

const TIMEOUT_MS = 10_000;
const LIMIT = 65_536;
const GONE = 410;

/** Delivers to the webhooks of subscriptions, signed, each at the address and with the secret that it has now. */
export function webhookKind(ctx: CommandContext, guard: OutboundGuard): EffectDelivery {
  return {
    type: 'webhook',
    timeoutMs: TIMEOUT_MS + 2000,
    async deliver(delivery, { signal }): Promise<Tried> {
      const { subscription: uuid, body, test = false } = delivery.payload as WebhookPayload;
      const subscription = await findSubscription(ctx.store.read, uuid);
      if (subscription === undefined) return skipped('not sent: the subscription was deleted');
      if (!subscription.active && !test) return skipped('not sent: the subscription is disabled');
      const tried = await call(ctx, guard, { delivery, subscription, text: JSON.stringify(body), signal });
      return tried.status === GONE ? giveUp(ctx, subscription) : tried;
    },
  };
}

interface WebhookCall {
  readonly delivery: Delivery;
  readonly subscription: SubscriptionRow;
  readonly text: string;
  readonly signal: AbortSignal;
}

async function call(
  ctx: CommandContext,
  guard: OutboundGuard,
  { delivery, subscription, text, signal }: WebhookCall,
): Promise<Tried> {
  const now = ctx.now();
  const timestamp = Math.floor(now.getTime() / 1000);
  const body = Buffer.from(text);
  const { key, attempts } = delivery;
  try {
    const answer = await outboundRequest(guard, {
      url: subscription.url,
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': String(body.length),
        'user-agent': 'Reglament',
        'reglament-id': key,
        'reglament-timestamp': String(timestamp),
        'reglament-signature': sign(secretsOf(ctx, subscription), { id: key, timestamp, body: text }),
      },
      body,
      timeoutMs: TIMEOUT_MS,
      limit: LIMIT,
      signal,
    });
    return judgeAnswer(answer, attempts, now);
  } catch (error) {
    return judgeFailure(error, error instanceof OutboundRefused, attempts);
  }
}

/** The secret, and while it is rotated the one before. */
function secretsOf({ store, now }: CommandContext, { secret, oldSecret, oldSecretUntil }: SubscriptionRow): string[] {
  const rotating = oldSecret !== null && oldSecretUntil !== null && oldSecretUntil > now().getTime();
  return [secret, ...(rotating ? [oldSecret] : [])].map((sealed) => store.sealer.open(sealed));
}

/** The receiver wants nothing more of this. */
async function giveUp(ctx: CommandContext, { id }: SubscriptionRow): Promise<Tried> {
  await disableSubscription(ctx.store.read, id, 'the receiver answered 410 Gone');
  forgetSubscriptions(ctx.store);
  return { ...skipped('the receiver answered 410 Gone: the subscription is disabled'), status: GONE };
}

function skipped(note: string): Tried {
  return { done: true, note, skipped: true };
}
