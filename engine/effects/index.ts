/** What happens after the commit: outbox rows on their way, each kind by whoever registered it, at least once. */
export type { EngineKind } from './attempt-delivery.ts';
export { MOST_ATTEMPTS } from './backoff.ts';
export { deliverDue } from './deliver-due.ts';
export { DeliveryLoop } from './delivery-loop.ts';
export type { Delivered, DispatcherOptions } from './dispatcher.ts';
export { type EngineKindSettings, engineKinds } from './engine-kinds.ts';
export { OutboundGuard, OutboundRefused } from './outbound/guard.ts';
export { guardedFetch } from './outbound/guarded-fetch.ts';
