export { forgetSubscriptions, knownSubscriptions } from './active.ts';
export {
  activeSubscriptions,
  countSubscriptions,
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
