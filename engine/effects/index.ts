/** What happens after the commit: outbox rows on their way, each kind by whoever registered it, at least once. */
export { MOST_ATTEMPTS } from './backoff.ts';
export { deliverDue } from './deliver-due.ts';
export { DeliveryLoop } from './delivery-loop.ts';
export type { Delivered, DispatcherOptions } from './dispatcher.ts';
