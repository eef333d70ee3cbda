import { type OutboxRow, pageOutboxOf } from '../../store/outbox/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { type Page, type PageInput, pageSize, readNumberCursor, writeCursor } from '../cursor.ts';
import { type AttemptView, attemptViews } from '../deliveries/attempt-views.ts';
import { findManaged } from './subscriptions.ts';

export interface DeliveryView {
  readonly key: string;
  /** Waiting for its (next) try, delivered, skipped (nothing was sent, `error` says why), or dead. */
  readonly state: 'waiting' | 'delivered' | 'skipped' | 'dead';
  readonly event: string;
  /** What is sent. */
  readonly body: unknown;
  readonly attempts: readonly AttemptView[];
  readonly error: string | null;
  readonly createdAt: number;
  readonly nextAt: number | null;
  readonly doneAt: number | null;
}

/** One page of what a subscription was told, the newest first, with every try. Fails as `getSubscription` does. */
export async function listDeliveries(
  ctx: QueryContext,
  viewer: Viewer,
  subscription: string,
  input: PageInput,
): Promise<Page<DeliveryView>> {
  const limit = pageSize(input);
  const before = readNumberCursor('deliveries', input);
  const { uuid } = await findManaged(ctx, viewer, subscription);
  const rows = await pageOutboxOf(ctx.store.read, uuid, before, limit + 1);
  const items = rows.slice(0, limit);
  const attempts = await attemptViews(ctx, items);
  const last = items.at(-1);
  return {
    items: items.map((row) => deliveryView(row, attempts.get(row.id) ?? [])),
    next: rows.length > limit && last !== undefined ? writeCursor('deliveries', last.id) : null,
  };
}

function deliveryView(row: OutboxRow, attempts: readonly AttemptView[]): DeliveryView {
  const { body } = row.payload as { body: { event: string } };
  const { key, error, createdAt, doneAt } = row;
  const done = error === null ? 'delivered' : 'skipped';
  const state = doneAt !== null ? done : row.dueAt === null ? 'dead' : 'waiting';
  return {
    key,
    state,
    event: body.event,
    body,
    attempts,
    error,
    createdAt,
    nextAt: doneAt === null ? row.dueAt : null,
    doneAt,
  };
}
