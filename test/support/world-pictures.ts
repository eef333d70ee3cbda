import { deflateSync } from 'node:zlib';

/** Bytes of a real PNG picture of one colour, 2 by 2. */
export function pngPicture(shade = 128): Uint8Array {
  const row = Buffer.from([0, shade, shade, shade, shade, shade, shade]);
  return png(row, row);
}

function png(...rows: readonly Buffer[]): Uint8Array {
  const size = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.concat(rows));
  return Buffer.concat([signature, chunk('IHDR', size), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

/** Bytes of a real PNG picture with something drawn on it: two shades, 2 by 2. */
export function drawnPicture(shade = 200): Uint8Array {
  const row = Buffer.from([0, 0, 0, 0, shade, shade, shade]);
  return png(row, row);
}

/** Bytes of a real JPEG picture, 1 by 1, grey. */
export function jpegPicture(): Uint8Array {
  return Buffer.from(JPEG, 'base64');
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(checksum(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

function checksum(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

const JPEG =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////' +
  'wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z';
