export { type DeliveryView, listDeliveries } from './list-deliveries.ts';
export { getSubscription, listSubscriptions, type SubscriptionView } from './subscriptions.ts';
