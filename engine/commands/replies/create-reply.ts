import { ReglamentError } from '../../errors.ts';
import type { Refusal } from '../../run/index.ts';
import { teamIdsOf } from '../../store/people/index.ts';
import { uuidv7 } from '../../store/uuidv7.ts';
import { insertReply } from '../../store/works/index.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { once } from '../once.ts';
import { refuseIf } from '../refuse.ts';
import { mayNotKeep } from './may-keep.ts';
import { replyRefusals, type ReplyWords } from './reply-input.ts';

export interface CreateReply extends ReplyWords {
  /** Whose it is: the actor's own, a group's by its code, or everybody's. */
  readonly of: 'me' | 'all' | { readonly group: string };
  readonly idempotencyKey?: string | undefined;
}

/**
 * Keeps a text for comments: one's own by any of the staff; of a group or of all by who manages the operation. Fails with
 * REPLY_REFUSED (all reasons), FORBIDDEN for people of clients, IDEMPOTENCY_MISMATCH.
 */
export async function createReply(
  ctx: CommandContext,
  actor: ActorRef,
  { idempotencyKey: key, ...input }: CreateReply,
): Promise<{ readonly uuid: string; readonly version: number }> {
  const { pack, roles } = await ctx.catalog.current();
  return once(ctx, actor, { route: 'create-reply', key, body: input }, async (tx, person) => {
    if (person.kind === 'client') throw new ReglamentError('FORBIDDEN', { action: 'keep replies' });
    const group = typeof input.of === 'object' ? input.of.group : null;
    const teamId = group === null ? null : ((await teamIdsOf(tx, [group])).get(group) ?? null);
    const unknown: Refusal[] =
      group !== null && teamId === null
        ? [{ rule: 'group-unknown', path: '/of', message: 'there is no such group' }]
        : [];
    const isOwn = input.of === 'me';
    refuseIf([...mayNotKeep(person, isOwn, roles), ...unknown, ...replyRefusals(input, pack)], 'REPLY_REFUSED');
    const uuid = uuidv7();
    const at = ctx.now().getTime();
    await insertReply(tx, {
      uuid,
      personId: isOwn ? person.id : null,
      teamId,
      title: input.title,
      body: input.body,
      version: 1,
      createdBy: person.id,
      createdAt: at,
      updatedAt: at,
    });
    return { uuid, version: 1 };
  });
}
