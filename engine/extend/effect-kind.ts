/**
 * What an effect is after the commit: a delivery, made by whoever registered its kind. Built-in kinds and a plugin's are
 * the same thing; the dispatcher (`engine/effects`) knows this contract and no kind by name.
 */

import type { Log } from '../log.ts';

/** One outbox row on its way. It comes at least once: `key` is the same each time, so that a repetition can be recognised. */
export interface Delivery {
  readonly key: string;
  readonly kind: string;
  /** Number of the request inside the database; null for what belongs to none. */
  readonly requestId: number | null;
  /** What `draft` of the kind froze when the step was taken. */
  readonly payload: unknown;
  /** How often it has been tried before: 0 at first. */
  readonly attempts: number;
  /** Instant of the step, milliseconds. */
  readonly createdAt: number;
}

/**
 * What became of an attempt. With `retry` it is tried again, after `retryAfterMs` where the other side said so and at the
 * dispatcher's own pace otherwise; without, it is a dead letter at once. `error` and `note` are shown to people who
 * operate the engine: no secrets in them.
 */
export type Outcome =
  | { readonly done: true; readonly note?: string }
  | { readonly done: false; readonly retry: boolean; readonly error: string; readonly retryAfterMs?: number };

/** What a delivery may use. */
export interface DeliveryServices {
  readonly now: () => Date;
  readonly log: Log;
  /** Reaches other systems: refuses private addresses unless they are allowed, also where a redirect leads there. */
  readonly fetch: (url: string | URL, init?: RequestInit) => Promise<Response>;
  /** Aborted when the time of the attempt is up or the engine stops; pass it on. */
  readonly signal: AbortSignal;
}

/**
 * How one kind of effect is delivered. An error thrown by `deliver` counts as `{ done: false, retry: true }`. Kinds that
 * the engine itself brings may ask for richer services, which the composition root gives them.
 */
export interface EffectDelivery<S extends DeliveryServices = DeliveryServices> {
  readonly type: string;
  /** How long one attempt may take; the dispatcher's own limit unless given. */
  readonly timeoutMs?: number;
  readonly deliver: (delivery: Delivery, services: S) => Promise<Outcome>;
}
