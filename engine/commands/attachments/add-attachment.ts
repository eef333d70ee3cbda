import type { Refusal } from '../../run/index.ts';
import { type Attachment, countAttachments, insertAttachment, searchLater } from '../../store/attachments/index.ts';
import { uuidv7 } from '../../store/uuidv7.ts';
import { changeOnce } from '../change-once.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { maybePaper } from '../documents/scans/index.ts';
import { storedPicture } from '../evidence/stored-picture.ts';
import type { LockedRequest } from '../locked-request.ts';
import { refuseIf, refuseSeen } from '../refuse.ts';
import type { RequestView } from '../request-view.ts';
import { type ReadFile, readFile, type SentFile } from './read-file.ts';

export interface AddAttachment {
  readonly request: string;
  readonly file: SentFile;
  /** Seen by the client as well. */
  readonly isPublic: boolean;
  /** It waits for a comment of the same person, which decides who sees it; a day later it is let go. */
  readonly pending?: boolean | undefined;
  readonly expectedVersion?: number | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** The request as it is now, and the uuid of the attachment. */
export interface AttachedView extends RequestView {
  readonly attachment: string;
}

const MOST_KEPT = 500;
const MOST_WAITING = 20;

/**
 * Attaches a file to a request, also to one that has ended: whoever may comment may attach. One that waits for a comment
 * changes nothing that anybody else sees. Fails with ATTACHMENT_REFUSED, REQUEST_NOT_FOUND, SNAPSHOT_STALE,
 * IDEMPOTENCY_MISMATCH.
 */
export async function addAttachment(ctx: CommandContext, actor: ActorRef, input: AddAttachment): Promise<AttachedView> {
  const { idempotencyKey: key, file: sent, ...given } = input;
  const { file, refusals } = await readFile(sent);
  refuseIf(refusals, 'ATTACHMENT_REFUSED');
  const uuid = uuidv7();
  const call = { route: 'add-attachment', key, body: { ...given, file: [file?.originalHash, sent.name] } };
  const beside = { attachment: uuid };
  return changeOnce(
    ctx,
    actor,
    input,
    call,
    async (locked) => {
      refuseSeen(locked, await addRefusals(locked, input), 'ATTACHMENT_REFUSED');
      if (file === undefined) return null;
      const waits = input.pending === true;
      await insertAttachment(locked.tx, {
        uuid,
        requestId: locked.row.id,
        commentId: null,
        personId: locked.actor.id,
        standing: waits ? 'waiting' : 'kept',
        isPublic: input.isPublic,
        createdAt: locked.now.getTime(),
        ...(await stored(ctx, sent, file)),
      });
      if (ctx.quiet !== true && maybePaper(file.type))
        await searchLater(locked.tx, 'attachment', uuid, locked.now.getTime());
      return waits ? null : { kind: 'attachment', payload: { attachment: uuid, public: input.isPublic } };
    },
    beside,
  );
}

async function addRefusals(locked: LockedRequest, { isPublic, pending }: AddAttachment): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  const right = isPublic ? 'comment' : 'comment-internal';
  if (!locked.may(right))
    refusals.push({ rule: 'right', path: '/actor', message: `no role of yours grants "${right}" on this request` });
  const { kept, waiting } = await countAttachments(locked.tx, locked.row.id, locked.actor.id);
  const full = pending === true ? waiting >= MOST_WAITING : kept >= MOST_KEPT;
  if (full)
    refusals.push({
      rule: 'attachments-many',
      path: '/file',
      message: `at most ${MOST_KEPT} files, ${MOST_WAITING} waiting`,
    });
  return refusals;
}

type Stored = Pick<
  Attachment,
  'name' | 'type' | 'size' | 'sha256' | 'previewSha256' | 'originalHash' | 'width' | 'height' | 'exif'
>;

async function stored(ctx: CommandContext, { bytes }: SentFile, file: ReadFile): Promise<Stored> {
  const { name, type, picture, originalHash } = file;
  if (picture !== null) return { ...(await storedPicture(ctx, picture)), name };
  const sha256 = await ctx.store.files.put(bytes);
  const none = { previewSha256: null, width: null, height: null, exif: null };
  return { ...none, name, type, size: bytes.length, sha256, originalHash };
}
