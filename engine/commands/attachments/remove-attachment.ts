import { ReglamentError } from '../../errors.ts';
import { findAttachment, removeAttachment as hide } from '../../store/attachments/index.ts';
import { changeOnce } from '../change-once.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import type { LockedRequest } from '../locked-request.ts';
import { refuseSeen } from '../refuse.ts';
import type { RequestView } from '../request-view.ts';

export interface RemoveAttachment {
  readonly attachment: string;
  readonly idempotencyKey?: string | undefined;
}

/**
 * Takes an attachment away: nobody sees it any more, the journal says who did it, and its bytes stay. Who attached it may,
 * and which employee may edit the request. Fails with FILE_NOT_FOUND, also for one that the person may not see, ATTACHMENT_REFUSED,
 * IDEMPOTENCY_MISMATCH.
 */
export async function removeAttachment(
  ctx: CommandContext,
  actor: ActorRef,
  { attachment, idempotencyKey: key }: RemoveAttachment,
): Promise<RequestView> {
  const missing = (): ReglamentError => new ReglamentError('FILE_NOT_FOUND', { sha256: attachment });
  const found = await findAttachment(ctx.store.read, attachment);
  if (found === undefined) throw missing();
  const call = { route: 'remove-attachment', key, body: { attachment } };
  try {
    return await changeOnce(ctx, actor, { request: found.requestUuid }, call, async (locked) => {
      const row = await findAttachment(locked.tx, attachment);
      if (row === undefined || row.standing === 'removed' || !isSeen(locked, row)) throw missing();
      const own = row.personId === locked.actor.id;
      if (!own && (locked.sight.outside || !locked.may('edit'))) {
        const message = 'it was attached by somebody else, and no role of yours grants "edit" on this request';
        refuseSeen(locked, [{ rule: 'right', path: '/actor', message }], 'ATTACHMENT_REFUSED');
      }
      await hide(locked.tx, row.id);
      if (row.standing === 'waiting') return null;
      return { kind: 'attachment-removed', payload: { attachment, public: row.isPublic } };
    });
  } catch (error) {
    // Whose request he may not read, of that he hears nothing.
    if (error instanceof ReglamentError && error.code === 'REQUEST_NOT_FOUND') throw missing();
    throw error;
  }
}

function isSeen(
  { sight, actor }: LockedRequest,
  row: { readonly standing: string; readonly personId: number; readonly isPublic: boolean },
): boolean {
  if (row.standing === 'waiting') return row.personId === actor.id;
  return row.isPublic || sight.internalComments;
}
