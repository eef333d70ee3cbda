export { forgetSubscriptions, knownSubscriptions } from './active.ts';
export {
  activeSubscriptions,
  deleteSubscription,
  disableSubscription,
  findSubscription,
  insertSubscription,
  pageSubscriptions,
  SUBSCRIPTION_EVENTS,
  type SubscriptionChange,
  type SubscriptionEvent,
  type SubscriptionRow,
  updateSubscription,
} from './subscriptions.ts';
