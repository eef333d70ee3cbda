import type { Picture } from '../../files/index.ts';
import type { PictureFacts } from '../../store/evidence.ts';
import type { CommandContext } from '../context.ts';

interface StoredFile {
  readonly sha256: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

/** Stores a picture and its preview, and gives what a row says of them. */
export async function storedPicture(ctx: CommandContext, picture: Picture): Promise<PictureFacts & StoredFile> {
  const { bytes, type, preview, exif, originalHash, width, height } = picture;
  const sha256 = await ctx.store.files.put(bytes);
  const previewSha256 = await ctx.store.files.put(preview);
  return {
    sha256,
    type,
    size: bytes.length,
    previewSha256,
    originalHash,
    width,
    height,
    exif: exif === null ? null : { ...exif },
  };
}
