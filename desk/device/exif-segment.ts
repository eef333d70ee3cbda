const MARKER = 0xff;
const START_OF_IMAGE = 0xd8;
const APP1 = 0xe1;
const START_OF_SCAN = 0xda;
const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];

/** The part of a JPEG in which the camera tells when, where and how it was held; null when there is none. */
export function exifOf(jpeg: Uint8Array): Uint8Array | null {
  if (jpeg[0] !== MARKER || jpeg[1] !== START_OF_IMAGE) return null;
  let at = 2;
  while (at + 4 <= jpeg.length && jpeg[at] === MARKER) {
    const kind = jpeg[at + 1];
    if (kind === START_OF_SCAN) return null;
    const end = at + 2 + ((jpeg[at + 2] ?? 0) << 8) + (jpeg[at + 3] ?? 0);
    if (end > jpeg.length || end < at + 4) return null;
    if (kind === APP1 && EXIF.every((byte, index) => jpeg[at + 4 + index] === byte)) return jpeg.slice(at, end);
    at = end;
  }
  return null;
}

/** The same JPEG with that part put in; as it was when it is no JPEG. */
export function withExif(jpeg: Uint8Array, exif: Uint8Array): Uint8Array<ArrayBuffer> {
  if (jpeg[0] !== MARKER || jpeg[1] !== START_OF_IMAGE) return new Uint8Array(jpeg);
  const joined = new Uint8Array(jpeg.length + exif.length);
  joined.set(jpeg.subarray(0, 2));
  joined.set(exif, 2);
  joined.set(jpeg.subarray(2), 2 + exif.length);
  return joined;
}
