import type { Compose } from './batch.ts';
import type { Delivery, DeliveryServices, EffectDelivery, Outcome } from '../extend/index.ts';

/**
 * What became of a try, with the number that the other side answered, where there is one. What was `skipped` is done with
 * and was not delivered. What `waits` for something of ours was no try at all: it comes again, as often as it takes.
 */
export type Tried = Outcome & { readonly status?: number; readonly skipped?: true; readonly waits?: true };

/** A kind that goes out of the process. */
export interface SentKind extends EffectDelivery {
  /** What it delivers is nobody's business afterwards: the payload is forgotten when it is done. */
  readonly forgets?: true;
}

/** A kind that is nothing but writing in the database, many at a time. */
export interface WrittenKind {
  readonly type: string;
  readonly compose: Compose;
}

/** A kind that the engine brings itself. */
export type EngineKind = SentKind | WrittenKind;

export interface AttemptOptions {
  readonly kind: EffectDelivery;
  readonly delivery: Delivery;
  readonly services: Omit<DeliveryServices, 'signal'>;
  readonly timeoutMs: number;
}

/**
 * Tries to make a delivery once. Never rejects: an error, and a time that is up, mean that it is tried again. A kind that
 * does not heed its signal goes on unseen; whatever it does late is recognised by the key.
 */
export async function attemptDelivery({ kind, delivery, services, timeoutMs }: AttemptOptions): Promise<Tried> {
  const stop = new AbortController();
  const late = Promise.withResolvers<Tried>();
  const timer = setTimeout(() => {
    late.resolve({ done: false, retry: true, error: `no answer within ${timeoutMs / 1000} s` });
    stop.abort(new Error('the time of this try is up'));
  }, timeoutMs);
  try {
    const made = (async () => kind.deliver(delivery, { ...services, signal: stop.signal }))();
    return await Promise.race([made, late.promise]);
  } catch (error) {
    return { done: false, retry: true, error: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}
