import { markAllNotices, markNotices as mark } from '../../store/notices/index.ts';
import { readActing } from '../acting.ts';
import type { ActorRef, CommandContext } from '../context.ts';

export interface MarkNotices {
  /** Uuids of notices; those of other people are passed over. */
  readonly notices: readonly string[];
  readonly read: boolean;
}

/** Marks notices of the actor as read or unread. Gives how many of the named ones are his. */
export async function markNotices(
  ctx: CommandContext,
  actor: ActorRef,
  { notices, read }: MarkNotices,
): Promise<{ marked: number }> {
  const person = await readActing(ctx.store.read, actor);
  const marked = await mark(ctx.store.read, person.id, notices, read ? ctx.now().getTime() : null);
  return { marked };
}

/** Marks every notice of the actor as read that came up to an instant: what he has not seen yet stays unread. */
export async function markAllRead(
  ctx: CommandContext,
  actor: ActorRef,
  { until }: { readonly until?: Date | undefined } = {},
): Promise<{ marked: number }> {
  const person = await readActing(ctx.store.read, actor);
  const now = ctx.now().getTime();
  return { marked: await markAllNotices(ctx.store.read, person.id, until?.getTime() ?? now, now) };
}
