import { pageDeadLetters } from '../../store/outbox/index.ts';
import { requestNames } from '../../store/requests/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { type Page, type PageInput, pageSize, readNumberCursor, writeCursor } from '../cursor.ts';
import { type AttemptView, attemptViews } from './attempt-views.ts';
import { mayOperate } from './may-operate.ts';

/** A delivery that was given up. What it holds is not shown: mails may hold links that open doors. */
export interface DeadLetterView {
  readonly key: string;
  readonly kind: string;
  readonly error: string | null;
  readonly request: RequestName | null;
  /** Uuid of the subscription, of a webhook. */
  readonly target: string | null;
  readonly attempts: readonly AttemptView[];
  readonly createdAt: number;
}

export interface RequestName {
  readonly uuid: string;
  readonly number: string;
}

/** One page of the deliveries that wait for a person, the newest first. Fails with FORBIDDEN, QUERY_INVALID. */
export async function listDeadLetters(
  ctx: QueryContext,
  viewer: Viewer,
  input: PageInput,
): Promise<Page<DeadLetterView>> {
  const limit = pageSize(input);
  const before = readNumberCursor('dead-letters', input);
  await mayOperate(ctx, viewer);
  const rows = await pageDeadLetters(ctx.store.read, before, limit + 1);
  const items = rows.slice(0, limit);
  const attempts = await attemptViews(ctx, items);
  const requests = await requestNames(
    ctx.store.read,
    items.flatMap(({ requestId }) => requestId ?? []),
  );
  const last = items.at(-1);
  return {
    items: items.map(({ id, key, kind, error, requestId, target, createdAt }) => {
      const request = requests.get(requestId ?? -1) ?? null;
      return { key, kind, error, request, target, attempts: attempts.get(id) ?? [], createdAt };
    }),
    next: rows.length > limit && last !== undefined ? writeCursor('dead-letters', last.id) : null,
  };
}
