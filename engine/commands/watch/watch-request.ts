import { ReglamentError } from '../../errors.ts';
import { mayTouchRequest } from '../../policies/index.ts';
import { addWatchers, removeWatcher } from '../../store/notices/index.ts';
import { findRequest } from '../../store/requests/index.ts';
import { policyActor, readActing } from '../acting.ts';
import { requestKey } from '../bindings/other-request.ts';
import type { ActorRef, CommandContext } from '../context.ts';

export interface WatchRequest {
  /** Uuid or number of the request. */
  readonly request: string;
  /** False: not any more. */
  readonly watch: boolean;
}

/**
 * Lets the actor watch a request that he may read, or no longer. Who comments on a request or gets it watches it by
 * itself. Fails with REQUEST_NOT_FOUND.
 */
export async function watchRequest(
  ctx: CommandContext,
  actor: ActorRef,
  { request, watch }: WatchRequest,
): Promise<{ watching: boolean }> {
  const roles = await ctx.catalog.roles();
  const { read } = ctx.store;
  const person = await readActing(read, actor, ctx.now());
  const row = await findRequest(read, requestKey(request));
  const subject = row && { assignee: row.assignee?.uuid ?? null, team: row.teamCode, clientId: row.clientId };
  if (row === undefined || subject === undefined || !mayTouchRequest(roles, policyActor(person), 'read', subject)) {
    throw new ReglamentError('REQUEST_NOT_FOUND', { request });
  }
  if (watch) await addWatchers(read, row.id, [person.id], ctx.now().getTime());
  else await removeWatcher(read, row.id, person.id);
  return { watching: watch };
}
