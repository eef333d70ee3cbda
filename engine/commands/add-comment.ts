import type { Refusal } from '../run/index.ts';
import { insertComment } from '../store/comments.ts';
import { addWatchers } from '../store/notices/index.ts';
import { uuidv7 } from '../store/uuidv7.ts';
import { changeOnce } from './change-once.ts';
import type { ActorRef, CommandContext } from './context.ts';
import { mentionsIn } from './notices/mentions.ts';
import { refuseSeen } from './refuse.ts';
import type { RequestView } from './request-view.ts';

export interface AddComment {
  readonly request: string;
  readonly body: string;
  /** Seen by the client as well. */
  readonly isPublic: boolean;
  readonly expectedVersion?: number | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** The request as it is now, and the uuid of the comment. */
export interface CommentedView extends RequestView {
  readonly comment: string;
}

const LONGEST = 20_000;

/**
 * Adds a comment, also to a request that has ended. Whom it mentions as `@[uuid]` is told, as far as he may read it; who
 * comments watches the request from then on. Fails with COMMENT_REFUSED, REQUEST_NOT_FOUND, SNAPSHOT_STALE,
 * IDEMPOTENCY_MISMATCH.
 */
export function addComment(ctx: CommandContext, actor: ActorRef, input: AddComment): Promise<CommentedView> {
  const { idempotencyKey: key, ...given } = input;
  const call = { route: 'add-comment', key, body: given };
  const uuid = uuidv7();
  return changeOnce(
    ctx,
    actor,
    input,
    call,
    async (locked) => {
      const right = input.isPublic ? 'comment' : 'comment-internal';
      const refusals: Refusal[] = [];
      if (!locked.may(right))
        refusals.push({ rule: 'right', path: '/actor', message: `no role of yours grants "${right}" on this request` });
      if (typeof input.body !== 'string' || input.body.trim() === '' || input.body.length > LONGEST) {
        refusals.push({
          rule: 'text-invalid',
          path: '/body',
          message: `expected a text of 1 to ${LONGEST} characters`,
        });
      }
      refuseSeen(locked, refusals, 'COMMENT_REFUSED');
      await insertComment(locked.tx, {
        uuid,
        requestId: locked.row.id,
        personId: locked.actor.id,
        isPublic: input.isPublic,
        body: input.body,
        createdAt: locked.now.getTime(),
      });
      if (locked.actor.kind !== 'system') {
        await addWatchers(locked.tx, locked.row.id, [locked.actor.id], locked.now.getTime());
      }
      const { isPublic, body } = input;
      return {
        kind: 'comment',
        payload: { comment: uuid, public: isPublic },
        comment: { uuid, isPublic, body, mentions: mentionsIn(body) },
      };
    },
    { comment: uuid },
  );
}
