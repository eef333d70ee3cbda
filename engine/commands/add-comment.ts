import type { Refusal } from '../run/index.ts';
import { insertComment } from '../store/comments.ts';
import { uuidv7 } from '../store/uuidv7.ts';
import { changeRequest } from './change-request.ts';
import type { ActorRef, CommandContext } from './context.ts';
import { refuseIf } from './refuse.ts';
import type { RequestView } from './request-view.ts';

export interface AddComment {
  readonly request: string;
  readonly body: string;
  /** Seen by the client as well. */
  readonly isPublic: boolean;
}

const LONGEST = 20_000;

/** Adds a comment, also to a request that has ended. Fails with COMMENT_REFUSED, REQUEST_NOT_FOUND. */
export function addComment(ctx: CommandContext, actor: ActorRef, input: AddComment): Promise<RequestView> {
  return changeRequest(ctx, actor, { request: input.request }, async (locked) => {
    const right = input.isPublic ? 'comment' : 'comment-internal';
    const refusals: Refusal[] = [];
    if (!locked.may(right))
      refusals.push({ rule: 'right', path: '/actor', message: `no role of yours grants "${right}" on this request` });
    if (typeof input.body !== 'string' || input.body.trim() === '' || input.body.length > LONGEST) {
      refusals.push({ rule: 'text-invalid', path: '/body', message: `expected a text of 1 to ${LONGEST} characters` });
    }
    refuseIf(refusals, 'COMMENT_REFUSED');
    const uuid = uuidv7();
    await insertComment(locked.tx, {
      uuid,
      requestId: locked.row.id,
      personId: locked.actor.id,
      isPublic: input.isPublic,
      body: input.body,
      createdAt: locked.now.getTime(),
    });
    return { kind: 'comment', payload: { comment: uuid, public: input.isPublic } };
  });
}
