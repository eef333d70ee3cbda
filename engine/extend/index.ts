/** The plugin door: all that a plugin may import of the engine. */
export type { Delivery, DeliveryServices, EffectDelivery, Log, Outcome } from './effect-kind.ts';
