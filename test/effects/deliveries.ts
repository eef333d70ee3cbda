import { type DispatcherOptions, deliverDue } from '../../engine/effects/index.ts';
import type { Delivery, EffectDelivery, Outcome } from '../../engine/extend/index.ts';
import type { EngineKind } from '../../engine/effects/index.ts';
import { NO_LOG } from '../../engine/log.ts';
import { addOutbox, type OutboxEntry } from '../../engine/store/index.ts';
import type { World } from '../support/world.ts';

/** Puts deliveries into the outbox, due now unless said otherwise. */
export async function queue(world: World, ...entries: (Partial<OutboxEntry> & { key: string })[]): Promise<void> {
  const now = world.clock.now().getTime();
  const given = { requestId: null, kind: 'note', payload: null, createdAt: now, dueAt: now };
  await world.store.transaction((tx) =>
    addOutbox(
      tx,
      entries.map((entry) => ({ ...given, ...entry })),
    ),
  );
}

/** A kind that does as it is told and remembers what it was given. */
export function told(
  type: string,
  answer: (delivery: Delivery, signal: AbortSignal) => Outcome | Promise<Outcome> = () => ({ done: true }),
  timeoutMs?: number,
): EffectDelivery & { readonly seen: Delivery[] } {
  const seen: Delivery[] = [];
  return {
    type,
    seen,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    async deliver(delivery, { signal }) {
      seen.push(delivery);
      return answer(delivery, signal);
    },
  };
}

export function settings(kinds: readonly EngineKind[], more: Partial<DispatcherOptions> = {}): DispatcherOptions {
  return {
    node: 'one',
    kinds: new Map(kinds.map((kind) => [kind.type, kind])),
    services: { log: NO_LOG, fetch: () => Promise.reject(new Error('nobody is there')) },
    chance: () => 1,
    ...more,
  };
}

/** Delivers what is due, once. */
export function deliver(world: World, kinds: readonly EngineKind[], more: Partial<DispatcherOptions> = {}) {
  return deliverDue(world.ctx, settings(kinds, more));
}
