import { ReglamentError } from '../../errors.ts';
import { deleteSession, deleteSessions } from '../../store/people/index.ts';
import { readActing } from '../acting.ts';
import type { ActorRef, CommandContext } from '../context.ts';

/** Ends a session of one's own: logs out here, or in another browser. Fails with SESSION_NOT_FOUND. */
export async function endSession(ctx: CommandContext, actor: ActorRef, session: string): Promise<void> {
  const { id } = await readActing(ctx.store.read, actor);
  if (!(await deleteSession(ctx.store.read, id, session))) throw new ReglamentError('SESSION_NOT_FOUND');
}

/** Ends all sessions of one's own but the one named; promises how many. */
export async function endSessions(ctx: CommandContext, actor: ActorRef, except: string | null): Promise<number> {
  const { id } = await readActing(ctx.store.read, actor);
  return deleteSessions(ctx.store.read, id, except);
}
