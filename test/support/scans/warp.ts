/** A picture in shades of grey, a byte each. */
export interface Shades {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

type Point = readonly [x: number, y: number];
/** Of a page in a picture: top left, top right, bottom right, bottom left. */
export type Corners = readonly [Point, Point, Point, Point];

export interface Warp {
  readonly corners: Corners;
  readonly width: number;
  readonly height: number;
  /** Shade of what the page lies on. */
  readonly ground: number;
  /** How much light falls on a place; both from 0 to 1. */
  readonly light: (x: number, y: number) => number;
  /** How much the paper waves, as a part of its height. */
  readonly wave: number;
}

/** A page as a camera sees it: in perspective, on a ground, in its light. */
export function warped(page: Shades, { corners, width, height, ground, light, wave }: Warp): Shades {
  const placeOf = inverse(corners);
  const { data, width: wide, height: high } = page;
  const seen = new Uint8Array(width * height);
  const shade = (at: number): number => data[at] ?? 255;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [u, v] = placeOf(x, y);
      const [px, py] = [u * wide - 0.5, (v + wave * Math.sin(u * 2 * Math.PI)) * high - 0.5];
      let value = ground;
      if (px >= 0 && py >= 0 && px < wide - 1 && py < high - 1) {
        const [left, top] = [Math.floor(px), Math.floor(py)];
        const [fx, fy, at] = [px - left, py - top, top * wide + left];
        const upper = shade(at) * (1 - fx) + shade(at + 1) * fx;
        const lower = shade(at + wide) * (1 - fx) + shade(at + wide + 1) * fx;
        value = upper * (1 - fy) + lower * fy;
      }
      seen[y * width + x] = Math.max(0, Math.min(255, value * light(x / width, y / height)));
    }
  }
  return { data: seen, width, height };
}

/** From a place in the picture to one on the page, both sides of which are 1 long. */
function inverse([[x0, y0], [x1, y1], [x2, y2], [x3, y3]]: Corners): (x: number, y: number) => Point {
  const [ax, bx, cx] = [x1 - x2, x3 - x2, x0 - x1 + x2 - x3];
  const [ay, by, cy] = [y1 - y2, y3 - y2, y0 - y1 + y2 - y3];
  const whole = ax * by - bx * ay;
  const [g, h] = [(cx * by - bx * cy) / whole, (ax * cy - cx * ay) / whole];
  const [a, b, c] = [x1 - x0 + g * x1, x3 - x0 + h * x3, x0];
  const [d, e, f] = [y1 - y0 + g * y1, y3 - y0 + h * y3, y0];
  return (x, y) => {
    const w = (d * h - e * g) * x + (b * g - a * h) * y + (a * e - b * d);
    const u = (e - f * h) * x + (c * h - b) * y + (b * f - c * e);
    const v = (f * g - d) * x + (a - c * g) * y + (c * d - a * f);
    return [u / w, v / w];
  };
}
