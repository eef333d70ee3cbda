import { exifOf, withExif } from './exif-segment.ts';

/** Larger ones are made smaller before they are sent. */
const LARGEST_BYTES = 8 * 1024 * 1024;
const LONGEST_SIDE = 4096;
const QUALITY = 0.85;

/** A photo as it is, or smaller when it is too large to send; what the camera wrote into it stays. */
export async function shrunk(file: File): Promise<File> {
  if (file.size <= LARGEST_BYTES) return file;
  try {
    // Not turned: how the camera was held stands in what it wrote, which is put back.
    const exif = exifOf(new Uint8Array(await file.arrayBuffer()));
    const image = await createImageBitmap(file, { imageOrientation: exif === null ? 'from-image' : 'none' });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
    if (blob === null || blob.size >= file.size) return file;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const name = `${file.name.replace(/\.[^.]*$/, '')}.jpg`;
    const parts = [exif === null ? bytes : withExif(bytes, exif)];
    return new File(parts, name, { type: 'image/jpeg', lastModified: file.lastModified });
  } catch {
    // Not a picture that this browser reads: the server says what it thinks of it.
    return file;
  }
}
