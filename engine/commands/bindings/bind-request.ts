import { changeOnce } from '../change-once.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import type { RequestView } from '../request-view.ts';
import { bindingWork, type WantedAnew } from './binding-work.ts';

export interface BindRequest extends WantedAnew {
  readonly expectedVersion?: number | undefined;
  readonly idempotencyKey?: string | undefined;
}

/**
 * Binds a request to place, person, contract and machines anew. With another company it moves to the workflow that is
 * right for that one, as in a migration. Fails with BINDING_REFUSED (all reasons), CLIENT_NOT_FOUND, REQUEST_NOT_FOUND,
 * SNAPSHOT_STALE, IDEMPOTENCY_MISMATCH.
 */
export async function bindRequest(ctx: CommandContext, actor: ActorRef, input: BindRequest): Promise<RequestView> {
  const { idempotencyKey: key, ...body } = input;
  const work = await bindingWork(ctx, input);
  return changeOnce(ctx, actor, input, { route: 'bind-request', key, body }, work);
}
