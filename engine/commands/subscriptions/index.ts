export { type ReplayDelivery, replayDelivery } from './replay-delivery.ts';
export {
  type ChangeSubscription,
  changeSubscription,
  deleteSubscription,
  pingSubscription,
  rotateSecret,
} from './change-subscription.ts';
export { type CreateSubscription, createSubscription, type NewSecret } from './create-subscription.ts';
export type { WebhookPayload } from './webhook-entries.ts';
