import { ReglamentError } from '../../errors.ts';
import { findAttachment } from '../../store/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { findReadable } from '../find-readable.ts';
import type { EvidenceContent, PictureSize } from '../get-evidence.ts';

/**
 * The bytes of an attachment. One that waits for its comment is there for who sent it alone. Fails with FILE_NOT_FOUND, also
 * for one that the viewer may not see, was removed, or has no preview when that is asked for.
 */
export async function getAttachment(
  ctx: QueryContext,
  viewer: Viewer,
  uuid: string,
  size: PictureSize = 'full',
): Promise<EvidenceContent> {
  const missing = (): ReglamentError => new ReglamentError('FILE_NOT_FOUND', { sha256: uuid });
  const found = await findAttachment(ctx.store.read, uuid);
  if (found === undefined) throw missing();
  const readable = await findReadable(ctx, viewer, found.requestUuid).catch((error: unknown) => {
    if (error instanceof ReglamentError && error.code === 'REQUEST_NOT_FOUND') throw missing();
    throw error;
  });
  const own = found.standing === 'waiting' && found.personId === readable.viewer.row.id;
  const kept = found.standing === 'kept' && (found.isPublic || readable.sight.internalComments);
  if (!own && !kept) throw missing();
  const { name, type, sha256, previewSha256 } = found;
  if (size === 'full') return { name, type, bytes: await ctx.store.files.get(sha256) };
  if (previewSha256 === null) throw missing();
  return { name, type: 'image/webp', bytes: await ctx.store.files.get(previewSha256) };
}
