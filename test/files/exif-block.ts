type Fraction = readonly [above: number, below: number];

/** What a camera would write. */
export interface Written {
  readonly make?: string;
  readonly taken?: string;
  readonly offset?: string;
  readonly latitude?: readonly Fraction[];
  readonly longitude?: readonly Fraction[];
}

interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  readonly data: Buffer;
}

const text = (tag: number, value: string | undefined): Entry[] =>
  value === undefined ? [] : [{ tag, type: 2, count: value.length + 1, data: Buffer.from(`${value}\0`, 'latin1') }];

function fractions(tag: number, value: readonly Fraction[] | undefined): Entry[] {
  if (value === undefined) return [];
  const data = Buffer.alloc(value.length * 8);
  for (const [index, [above, below]] of value.entries()) {
    data.writeUInt32BE(above, index * 8);
    data.writeUInt32BE(below, index * 8 + 4);
  }
  return [{ tag, type: 5, count: value.length, data }];
}

/** An EXIF block as cameras write it, most significant byte first. */
export function exifBlock({ make, taken, offset, latitude, longitude }: Written): Buffer {
  const camera = [...text(0x9003, taken), ...text(0x9011, offset)];
  const gps = [
    ...text(1, latitude && 'N'),
    ...fractions(2, latitude),
    ...text(3, longitude && 'E'),
    ...fractions(4, longitude),
  ];
  const pointers = (at: number, far: number): Entry[] => [
    ...text(0x010f, make),
    { tag: 0x8769, type: 4, count: 1, data: number(at) },
    { tag: 0x8825, type: 4, count: 1, data: number(far) },
  ];
  const first = directory(8, pointers(0, 0)).length;
  const second = directory(8 + first, camera);
  const third = directory(8 + first + second.length, gps);
  const main = directory(8, pointers(8 + first, 8 + first + second.length));
  return Buffer.concat([Buffer.from('Exif\0\0MM\0*', 'latin1'), number(8), main, second, third]);
}

/** A JPEG with this EXIF right behind its beginning. */
export function withExif(jpeg: Uint8Array, written: Written): Buffer {
  const block = exifBlock(written);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(block.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, block, jpeg.subarray(2)]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** A directory that begins at `at`, with what does not fit into its entries behind it. */
function directory(at: number, entries: readonly Entry[]): Buffer {
  const head = Buffer.alloc(2 + entries.length * 12 + 4);
  head.writeUInt16BE(entries.length, 0);
  const behind: Buffer[] = [];
  let next = at + head.length;
  for (const [index, { tag, type, count, data }] of entries.entries()) {
    const place = 2 + index * 12;
    head.writeUInt16BE(tag, place);
    head.writeUInt16BE(type, place + 2);
    head.writeUInt32BE(count, place + 4);
    if (data.length <= 4) data.copy(head, place + 8);
    else {
      head.writeUInt32BE(next, place + 8);
      behind.push(data);
      next += data.length;
    }
  }
  return Buffer.concat([head, ...behind]);
}
