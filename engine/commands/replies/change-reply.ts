import { ReglamentError } from '../../errors.ts';
import type { Tx } from '../../store/store.ts';
import type { ActorRow } from '../../store/read-actor.ts';
import { deleteReply, findReply, type ReplyRow, updateReply } from '../../store/works/index.ts';
import { readActing } from '../acting.ts';
import type { InForce } from '../change-request.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { refuseIf } from '../refuse.ts';
import { isSeen, mayNotKeep } from './may-keep.ts';
import { replyRefusals, type ReplyWords } from './reply-input.ts';

export interface ChangeReply extends Partial<ReplyWords> {
  readonly uuid: string;
  readonly expectedVersion?: number | undefined;
}

/** Changes the words of a reply; whose it is stays. Fails with REPLY_REFUSED, RECORD_NOT_FOUND, SNAPSHOT_STALE. */
export async function changeReply(
  ctx: CommandContext,
  actor: ActorRef,
  { uuid, expectedVersion, title, body }: ChangeReply,
): Promise<{ readonly uuid: string; readonly version: number }> {
  const { pack, roles } = await ctx.catalog.current();
  return ctx.store.transaction(async (tx) => {
    const { person, reply } = await seenReply(ctx, tx, actor, uuid, roles);
    const stale = (): ReglamentError =>
      new ReglamentError('SNAPSHOT_STALE', { actual: reply.version, expected: expectedVersion });
    if (expectedVersion !== undefined && expectedVersion !== reply.version) throw stale();
    const changed = { ...reply, title: title ?? reply.title, body: body ?? reply.body, updatedAt: ctx.now().getTime() };
    const refusals = [...mayNotKeep(person, reply.personId === person.id, roles), ...replyRefusals(changed, pack)];
    refuseIf(refusals, 'REPLY_REFUSED');
    if (!(await updateReply(tx, changed))) throw stale();
    return { uuid, version: reply.version + 1 };
  });
}

/** Takes a reply away. Fails with REPLY_REFUSED, RECORD_NOT_FOUND. */
export async function removeReply(ctx: CommandContext, actor: ActorRef, uuid: string): Promise<void> {
  const roles = await ctx.catalog.roles();
  return ctx.store.transaction(async (tx) => {
    const { person, reply } = await seenReply(ctx, tx, actor, uuid, roles);
    refuseIf(mayNotKeep(person, reply.personId === person.id, roles), 'REPLY_REFUSED');
    await deleteReply(tx, reply.id);
  });
}

/** Another's own reply is nothing that one may know of. */
async function seenReply(
  ctx: CommandContext,
  tx: Tx,
  actor: ActorRef,
  uuid: string,
  roles: InForce['roles'],
): Promise<{ person: ActorRow; reply: ReplyRow }> {
  const person = await readActing(tx, actor, ctx.now());
  const reply = await findReply(tx, uuid);
  if (reply === undefined || !isSeen(person, reply, roles))
    throw new ReglamentError('RECORD_NOT_FOUND', { record: uuid });
  return { person, reply };
}
