import { crc32, deflateSync } from 'node:zlib';

type Point = readonly [x: number, y: number];
type Rgb = readonly [number, number, number];

const GROUND: Rgb = [0x1a, 0x5f, 0xb4];
const INK: Rgb = [255, 255, 255];
/** The sign is drawn on 16 by 16, as the icon of the pages. */
const BOX = 16;
const HALF_PEN = 0.9;
const CORNER = 3;
const STROKES: readonly (readonly [Point, Point])[] = [
  [
    [4, 12],
    [4, 4],
  ],
  [
    [4, 4],
    [8.5, 4],
  ],
  [
    [8.5, 9],
    [4, 9],
  ],
  [
    [8.5, 9],
    [12, 12],
  ],
];
const BOW = { centre: [8.5, 6.5] as Point, radius: 2.5 };

/**
 * The icon of the desk as a PNG of so many pixels. `masked`: it fills the square and keeps away from its edges, because
 * the device cuts its own shape out of it.
 */
export function drawIcon(size: number, { masked = false }: { readonly masked?: boolean } = {}): Buffer {
  const rows = Buffer.alloc(size * (1 + size * 4));
  const scale = BOX / size;
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const point: Point = [(x + 0.5) * scale, (y + 0.5) * scale];
      const sign = masked ? shrunk(point) : point;
      const ink = covered((HALF_PEN - distance(sign)) / scale);
      const ground = masked ? 1 : covered(-outside(point) / scale);
      const at = y * (1 + size * 4) + 1 + x * 4;
      for (const part of [0, 1, 2] as const) rows[at + part] = Math.round(GROUND[part] * (1 - ink) + INK[part] * ink);
      rows[at + 3] = Math.round(255 * ground);
    }
  }
  return png(size, rows);
}

/** How much of a pixel is covered whose middle is so many pixels inside. */
function covered(inside: number): number {
  return Math.min(1, Math.max(0, inside + 0.5));
}

function shrunk([x, y]: Point): Point {
  const middle = BOX / 2;
  return [middle + (x - middle) / 0.8, middle + (y - middle) / 0.8];
}

function distance(point: Point): number {
  const [x, y] = [point[0] - BOW.centre[0], point[1] - BOW.centre[1]];
  const bow = x >= 0 ? Math.abs(Math.hypot(x, y) - BOW.radius) : Number.POSITIVE_INFINITY;
  return Math.min(bow, ...STROKES.map((stroke) => toStroke(point, stroke)));
}

function toStroke([x, y]: Point, [[x1, y1], [x2, y2]]: readonly [Point, Point]): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const share = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x1 - share * dx, y - y1 - share * dy);
}

/** How far a point lies outside the square with round corners; negative inside. */
function outside([x, y]: Point): number {
  const middle = BOX / 2;
  const [dx, dy] = [Math.abs(x - middle) - middle + CORNER, Math.abs(y - middle) - middle + CORNER];
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - CORNER;
}

function png(size: number, rows: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
