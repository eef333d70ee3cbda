import { attemptsOf } from '../../store/attempts/index.ts';
import type { QueryContext } from '../context.ts';

/** One try to deliver. */
export interface AttemptView {
  readonly startedAt: number;
  /** Milliseconds. */
  readonly took: number;
  readonly ok: boolean;
  /** What the other side answered, where it answers numbers. */
  readonly status: number | null;
  readonly note: string;
}

/** The tries of some deliveries by their ids, the first one first. */
export async function attemptViews(
  ctx: QueryContext,
  rows: readonly { readonly id: number }[],
): Promise<Map<number, AttemptView[]>> {
  const found = await attemptsOf(
    ctx.store.read,
    rows.map(({ id }) => id),
  );
  const views = new Map<number, AttemptView[]>();
  for (const { outboxId, at, ms, ok, status, note } of found) {
    const view = { startedAt: at, took: ms, ok, status, note };
    views.set(outboxId, [...(views.get(outboxId) ?? []), view]);
  }
  return views;
}
