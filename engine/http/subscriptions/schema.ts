import { Type } from 'typebox';
import { instant, name, nullable, object, page, paging, uuid, words } from '../api/schemas.ts';
import { attempt } from '../deliveries/schema.ts';

const events = Type.Array(
  Type.Unsafe<string>({
    type: 'string',
    enum: [
      'request.created',
      'request.status-changed',
      'request.stage-changed',
      'request.commented',
      'request.assigned',
      'request.ended',
    ],
  }),
  {
    minItems: 1,
    maxItems: 20,
    description: 'Clients are told of no status and no owner, and of public comments only.',
  },
);
const url = words(2000, 'Where to deliver: http or https, without user and password');

export const subscription = object(
  {
    uuid: uuid(),
    title: Type.String(),
    url: Type.String(),
    events,
    client: nullable(Type.String({ description: 'Code of the client whose requests it is told of; null: all' })),
    active: Type.Boolean(),
    disabledBecause: nullable(Type.String()),
    oldSecretEndsAt: nullable(instant('Until when deliveries are signed with the secret before as well')),
    createdAt: instant(),
  },
  { title: 'Subscription', description: 'A webhook that somebody wants.' },
);
export const subscriptionList = page(subscription);
export const pagingQuery = object(paging);
export const newSubscription = object({
  title: words(200),
  url,
  events,
  client: Type.Optional(nullable(name('Code of a client; people of a client give none'))),
});
export const subscriptionChange = object({
  title: Type.Optional(words(200)),
  url: Type.Optional(url),
  events: Type.Optional(events),
  active: Type.Optional(Type.Boolean()),
});
export const newSecret = object(
  { uuid: uuid(), secret: Type.String({ description: 'Shown this once' }) },
  { title: 'SubscriptionSecret' },
);
export const pinged = object({ delivery: Type.String({ description: 'Key of the delivery' }) });
export const deliveryList = page(
  object(
    {
      key: Type.String({ description: 'The id that the receiver sees' }),
      state: Type.Unsafe<'waiting' | 'delivered' | 'skipped' | 'dead'>({
        type: 'string',
        enum: ['waiting', 'delivered', 'skipped', 'dead'],
      }),
      event: Type.String(),
      body: Type.Unsafe<unknown>({ description: 'What is sent' }),
      attempts: Type.Array(attempt),
      error: nullable(Type.String()),
      createdAt: instant(),
      nextAt: nullable(instant('Of the next try')),
      doneAt: nullable(instant()),
    },
    { title: 'Delivery', description: 'One event on its way to a webhook.' },
  ),
);
export const subscriptionPath = object({ subscription: uuid() });
export const subscriptionDeliveryPath = object({
  subscription: uuid(),
  delivery: Type.String({ minLength: 1, maxLength: 190 }),
});
