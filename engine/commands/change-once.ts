import { changeLocked, type ChangeTarget, readInForce } from './change-request.ts';
import type { ActorRef, CommandContext } from './context.ts';
import type { LockedRequest, RequestOutcome } from './locked-request.ts';
import { once, type Once } from './once.ts';
import type { RequestView } from './request-view.ts';

/**
 * `changeRequest`, at most once under a key: a repetition gets the stored answer, and a comparison of versions is part
 * of what must be the same. `beside` joins the answer. Fails as `changeRequest` and `once` do.
 */
export async function changeOnce<Beside extends object = object>(
  ctx: CommandContext,
  actor: ActorRef,
  { request, expectedVersion, at, silent = false, before }: ChangeTarget,
  call: Once,
  work: (locked: LockedRequest) => Promise<RequestOutcome | null> | RequestOutcome | null,
  beside?: Beside,
): Promise<RequestView & Beside> {
  const inForce = await readInForce(ctx);
  return once(ctx, actor, call, async (tx, person) => ({
    ...(await changeLocked(ctx, tx, person, { request, expectedVersion, at, silent, before }, inForce, work)),
    ...(beside as Beside),
  }));
}
