import type { CommandContext } from '../../commands/index.ts';
import {
  changeSubscription,
  createSubscription,
  deleteSubscription,
  pingSubscription,
  replayDelivery,
  rotateSecret,
} from '../../commands/subscriptions/index.ts';
import { present } from '../../presenters/index.ts';
import { getSubscription, listDeliveries, listSubscriptions } from '../../queries/subscriptions/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import {
  deliveryList,
  newSecret,
  newSubscription,
  pagingQuery,
  pinged,
  subscription,
  subscriptionChange,
  subscriptionDeliveryPath,
  subscriptionList,
  subscriptionPath,
} from './schema.ts';

const tag = 'Subscriptions';
const reading = { tag, access: 'read', status: 200 } as const;
const managing = { tag, access: 'write', params: subscriptionPath } as const;
const errors = ['FORBIDDEN', 'SUBSCRIPTION_NOT_FOUND'] as const;

/** Webhooks: who wants to be told of what, and what became of it. */
export function subscriptionRoutes(ctx: CommandContext): ApiRoute[] {
  return [...readingRoutes(ctx), ...managingRoutes(ctx), ...tryingRoutes(ctx)];
}

function readingRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      ...reading,
      method: 'get',
      path: '/subscriptions',
      operation: 'listSubscriptions',
      summary: 'The subscriptions that the caller may manage, the newest first',
      query: pagingQuery,
      answer: subscriptionList,
      errors: ['FORBIDDEN', 'QUERY_INVALID'],
      handle: async ({ person, query }) => present(await listSubscriptions(ctx, person, query)),
    }),
    route({
      ...reading,
      method: 'get',
      path: '/subscriptions/{subscription}',
      operation: 'getSubscription',
      summary: 'One subscription',
      params: subscriptionPath,
      answer: subscription,
      errors,
      handle: async ({ person, path }) => present(await getSubscription(ctx, person, path.subscription)),
    }),
    route({
      ...reading,
      method: 'get',
      path: '/subscriptions/{subscription}/deliveries',
      operation: 'listDeliveries',
      summary: 'What a subscription was told, the newest first, with every try',
      params: subscriptionPath,
      query: pagingQuery,
      answer: deliveryList,
      errors: [...errors, 'QUERY_INVALID'],
      handle: async ({ person, path, query }) => present(await listDeliveries(ctx, person, path.subscription, query)),
    }),
  ];
}

function managingRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      tag,
      access: 'write',
      method: 'post',
      path: '/subscriptions',
      operation: 'createSubscription',
      summary: 'Wants to be told of events by a webhook; counts from at most a second later',
      body: newSubscription,
      status: 201,
      answer: newSecret,
      errors: ['FORBIDDEN', 'CLIENT_NOT_FOUND', 'SUBSCRIPTION_LIMIT'],
      handle: async (call) => {
        const made = await createSubscription(ctx, call.person, call.body);
        call.header('Location', `/api/v1/subscriptions/${made.uuid}`);
        return made;
      },
    }),
    route({
      ...managing,
      method: 'patch',
      path: '/subscriptions/{subscription}',
      operation: 'changeSubscription',
      summary: 'Changes a subscription, enables or disables it',
      body: subscriptionChange,
      status: 200,
      answer: subscription,
      errors,
      handle: async ({ person, path, body }) => {
        await changeSubscription(ctx, person, { ...path, ...body });
        return present(await getSubscription(ctx, person, path.subscription));
      },
    }),
    route({
      ...managing,
      method: 'delete',
      path: '/subscriptions/{subscription}',
      operation: 'deleteSubscription',
      summary: 'Deletes a subscription',
      status: 204,
      errors,
      handle: ({ person, path }) => deleteSubscription(ctx, person, path.subscription),
    }),
    route({
      ...managing,
      method: 'post',
      path: '/subscriptions/{subscription}/secret',
      operation: 'rotateSubscriptionSecret',
      summary: 'Makes a new secret; for 24 hours deliveries are signed with both',
      status: 200,
      answer: newSecret,
      errors,
      handle: ({ person, path }) => rotateSecret(ctx, person, path.subscription),
    }),
  ];
}

function tryingRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      ...managing,
      method: 'post',
      path: '/subscriptions/{subscription}/ping',
      operation: 'pingSubscription',
      summary: 'Sends a delivery that says nothing but "ping"',
      status: 202,
      answer: pinged,
      errors,
      handle: ({ person, path }) => pingSubscription(ctx, person, path.subscription),
    }),
    route({
      ...managing,
      method: 'post',
      path: '/subscriptions/{subscription}/deliveries/{delivery}/replay',
      operation: 'replayDelivery',
      summary: 'Delivers again, under the same id and with the same body',
      params: subscriptionDeliveryPath,
      status: 204,
      errors: [...errors, 'DELIVERY_NOT_FOUND', 'DELIVERY_UNDER_WAY', 'SUBSCRIPTION_DISABLED'],
      handle: ({ person, path }) => replayDelivery(ctx, person, path),
    }),
  ];
}
