import type { Refusal } from '../run/index.ts';
import { bindAttachments, waitingAttachments } from '../store/attachments/index.ts';
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
  /** Files that the person has attached to be part of it; they are seen as it is. */
  readonly attachments?: readonly string[] | undefined;
  readonly expectedVersion?: number | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** The request as it is now, and the uuid of the comment. */
export interface CommentedView extends RequestView {
  readonly comment: string;
}

const LONGEST = 20_000;
const MOST_FILES = 20;

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
      const uuids = [...new Set(input.attachments)].map((each) => each.toLowerCase());
      const files = await waitingAttachments(locked.tx, locked.row.id, locked.actor.id, uuids);
      if (files.length < uuids.length || uuids.length > MOST_FILES) {
        const message = `expected at most ${MOST_FILES} files that you attached to be part of a comment here`;
        refusals.push({ rule: 'attachment-unknown', path: '/attachments', message });
      }
      refuseSeen(locked, refusals, 'COMMENT_REFUSED');
      const commentId = await insertComment(locked.tx, {
        uuid,
        requestId: locked.row.id,
        personId: locked.actor.id,
        isPublic: input.isPublic,
        body: input.body,
        createdAt: locked.now.getTime(),
      });
      await bindAttachments(
        locked.tx,
        files.map(({ id }) => id),
        { commentId, isPublic: input.isPublic },
      );
      if (locked.actor.kind !== 'system') {
        await addWatchers(locked.tx, locked.row.id, [locked.actor.id], locked.now.getTime());
      }
      const { isPublic, body } = input;
      return {
        kind: 'comment',
        payload: { comment: uuid, public: isPublic, ...(uuids.length > 0 ? { attachments: uuids } : {}) },
        comment: { uuid, isPublic, body, mentions: mentionsIn(body) },
      };
    },
    { comment: uuid },
  );
}
