import { requestNames } from '../../store/requests/index.ts';
import { pageParkedTimers } from '../../store/timers/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { type Page, type PageInput, pageSize, readNumberCursor, writeCursor } from '../cursor.ts';
import type { RequestName } from './list-dead-letters.ts';
import { mayOperate } from './may-operate.ts';

/** A timer that failed too often. */
export interface ParkedTimerView {
  readonly timer: string;
  readonly request: RequestName | null;
  readonly state: string;
  readonly delay: string;
  readonly error: string | null;
  readonly attempts: number;
  readonly setAt: number;
  readonly dueAt: number;
}

/** One page of the timers that wait for a person, the newest first. Fails with FORBIDDEN, QUERY_INVALID. */
export async function listParkedTimers(
  ctx: QueryContext,
  viewer: Viewer,
  input: PageInput,
): Promise<Page<ParkedTimerView>> {
  const limit = pageSize(input);
  const before = readNumberCursor('parked-timers', input);
  await mayOperate(ctx, viewer);
  const rows = await pageParkedTimers(ctx.store.read, before, limit + 1);
  const items = rows.slice(0, limit);
  const requests = await requestNames(
    ctx.store.read,
    items.map(({ requestId }) => requestId),
  );
  const last = items.at(-1);
  return {
    items: items.map(({ id, requestId, state, delay, error, attempts, setAt, dueAt }) => {
      return {
        timer: String(id),
        request: requests.get(requestId) ?? null,
        state,
        delay,
        error,
        attempts,
        setAt,
        dueAt,
      };
    }),
    next: rows.length > limit && last !== undefined ? writeCursor('parked-timers', last.id) : null,
  };
}
