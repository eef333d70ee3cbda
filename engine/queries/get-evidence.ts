import { ReglamentError } from '../errors.ts';
import { evidenceOf } from '../store/index.ts';
import type { QueryContext, Viewer } from './context.ts';
import { findReadable } from './find-readable.ts';

/** The bytes of a photo or signature. */
export interface EvidenceContent {
  readonly name: string;
  /** Media type, found by content when it was stored: a JPEG or PNG picture. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** As it is kept, or small: a WebP of at most 480 × 480. Small is the same as kept for what came before previews. */
export type PictureSize = 'full' | 'preview';

/** Evidence of a request by its uuid. Fails with REQUEST_NOT_FOUND, and with FILE_NOT_FOUND when it is none of this request. */
export async function getEvidence(
  ctx: QueryContext,
  viewer: Viewer,
  request: string,
  uuid: string,
  size: PictureSize = 'full',
): Promise<EvidenceContent> {
  const { row } = await findReadable(ctx, viewer, request);
  const found = (await evidenceOf(ctx.store.read, row.id)).find((each) => each.uuid === uuid);
  if (found === undefined) throw new ReglamentError('FILE_NOT_FOUND', { sha256: uuid });
  const { name, type, sha256, previewSha256 } = found;
  return size === 'preview' && previewSha256 !== null
    ? { name, type: 'image/webp', bytes: await ctx.store.files.get(previewSha256) }
    : { name, type, bytes: await ctx.store.files.get(sha256) };
}
