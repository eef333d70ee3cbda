import type { CodePage } from '../../../files/index.ts';
import type { Scan } from '../../../store/documents/index.ts';
import type { CommandContext } from '../../context.ts';

/** Stores the picture of a page and a small one of it, and gives what a row says of them. */
export async function storePage(
  ctx: CommandContext,
  { picture, preview, width, height, page }: CodePage,
): Promise<Pick<Scan, 'page' | 'type' | 'size' | 'sha256' | 'previewSha256' | 'width' | 'height'>> {
  const sha256 = await ctx.store.files.put(picture);
  const previewSha256 = await ctx.store.files.put(preview);
  return { page, type: 'image/webp', size: picture.length, sha256, previewSha256, width, height };
}
