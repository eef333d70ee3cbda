import { ReglamentError } from '../../errors.ts';
import { reachOn } from '../../policies/index.ts';
import { findSubscription, pageSubscriptions, type SubscriptionRow } from '../../store/subscriptions/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { type Page, type PageInput, pageSize, readNumberCursor, writeCursor } from '../cursor.ts';
import { readViewer } from '../read-viewer.ts';

/** A webhook that somebody wants. Its secret was shown when it was made, and never again. */
export interface SubscriptionView {
  readonly uuid: string;
  readonly title: string;
  readonly url: string;
  readonly events: readonly string[];
  /** Code of the client whose requests it is told of; null: all. */
  readonly client: string | null;
  readonly active: boolean;
  /** Why the engine has disabled it. */
  readonly disabledBecause: string | null;
  /** Until when the secret before still signs as well. */
  readonly oldSecretEndsAt: number | null;
  readonly createdAt: number;
}

/** The client whose subscriptions the viewer may manage; null: all of them. Fails with FORBIDDEN. */
async function reachOf(ctx: QueryContext, viewer: Viewer): Promise<number | null> {
  const roles = await ctx.catalog.roles();
  const { row, policy } = await readViewer(ctx, viewer);
  const reach = reachOn(roles, policy, 'subscription', 'manage');
  if (reach === null) throw new ReglamentError('FORBIDDEN', { action: 'manage subscriptions' });
  return reach === 'all' ? null : row.clientId;
}

/** One page of the subscriptions that the viewer may manage, the newest first. Fails with FORBIDDEN, QUERY_INVALID. */
export async function listSubscriptions(
  ctx: QueryContext,
  viewer: Viewer,
  input: PageInput,
): Promise<Page<SubscriptionView>> {
  const limit = pageSize(input);
  const before = readNumberCursor('subscriptions', input);
  const clientId = await reachOf(ctx, viewer);
  const rows = await pageSubscriptions(ctx.store.read, { clientId, before, limit: limit + 1 });
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map((row) => subscriptionView(ctx, row)),
    next: rows.length > limit && last !== undefined ? writeCursor('subscriptions', last.id) : null,
  };
}

/** One subscription. Fails with FORBIDDEN, and with SUBSCRIPTION_NOT_FOUND also for one out of the viewer's reach. */
export async function getSubscription(ctx: QueryContext, viewer: Viewer, uuid: string): Promise<SubscriptionView> {
  return subscriptionView(ctx, await findManaged(ctx, viewer, uuid));
}

/** The row of a subscription that the viewer may manage. Fails as `getSubscription` does. */
export async function findManaged(ctx: QueryContext, viewer: Viewer, uuid: string): Promise<SubscriptionRow> {
  const clientId = await reachOf(ctx, viewer);
  const row = await findSubscription(ctx.store.read, uuid);
  if (row === undefined || (clientId !== null && row.clientId !== clientId))
    throw new ReglamentError('SUBSCRIPTION_NOT_FOUND', { subscription: uuid });
  return row;
}

function subscriptionView({ now }: QueryContext, row: SubscriptionRow): SubscriptionView {
  const { uuid, title, url, events, clientCode, active, disabledBecause, oldSecretUntil, createdAt } = row;
  const rotating = oldSecretUntil !== null && oldSecretUntil > now().getTime();
  return {
    uuid,
    title,
    url,
    events,
    client: clientCode,
    active,
    disabledBecause,
    oldSecretEndsAt: rotating ? oldSecretUntil : null,
    createdAt,
  };
}
