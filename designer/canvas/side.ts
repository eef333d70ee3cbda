import type { Point } from '../model/workflow-command.ts';
import { type Box, middleOf } from './box.ts';

export type Side = 'left' | 'right' | 'top' | 'bottom';

/** The one that a line leaves from, and the one it comes to. */
export type Sides = readonly [from: Side, to: Side];

/** An end of a line at the side of a box. */
export interface SideEnd {
  readonly line: string;
  readonly box: Box;
  readonly side: Side;
  /** Middle of what is at the other end. */
  readonly other: Point;
}

/** Lines that start at one side keep this distance where there is room, and keep away from the corners. */
const APART = 22;
const CORNER = 12;

/** The two sides that look at each other; where the boxes are beside and above each other, the wider gap counts. */
export function facing(a: Box, b: Box): Sides {
  const [from, to] = [middleOf(a), middleOf(b)];
  const across = Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width));
  const down = Math.max(b.y - (a.y + a.height), a.y - (b.y + b.height));
  if (across >= 24 || across >= down) return to.x >= from.x ? ['right', 'left'] : ['left', 'right'];
  return to.y >= from.y ? ['bottom', 'top'] : ['top', 'bottom'];
}

/** The middle of a side. */
export function middleOfSide({ x, y, width, height }: Box, side: Side): Point {
  if (side === 'left' || side === 'right') return { x: side === 'left' ? x : x + width, y: y + height / 2 };
  return { x: x + width / 2, y: side === 'top' ? y : y + height };
}

/** The side of a box that a point lies on; null when it lies on none. */
export function sideAt(box: Box, { x, y }: Point): Side | null {
  if (y >= box.y && y <= box.y + box.height) {
    if (x === box.x) return 'left';
    if (x === box.x + box.width) return 'right';
  }
  if (x < box.x || x > box.x + box.width) return null;
  return y === box.y ? 'top' : y === box.y + box.height ? 'bottom' : null;
}

/** The side of the outer box that the inner one is nearest to. */
export function nearestSide(outer: Box, inner: Box): Side {
  const distances: readonly (readonly [Side, number])[] = [
    ['left', inner.x - outer.x],
    ['right', outer.x + outer.width - inner.x - inner.width],
    ['bottom', outer.y + outer.height - inner.y - inner.height],
    ['top', inner.y - outer.y],
  ];
  return distances.reduce((best, each) => (each[1] < best[1] ? each : best))[0];
}

/** Gives each end of one side its point, in the order of where the lines lead. */
export function spread(ends: readonly SideEnd[], points: Map<SideEnd, Point>): void {
  const [first] = ends;
  if (first === undefined) return;
  const { box, side } = first;
  const upright = side === 'left' || side === 'right';
  const along = (point: Point): number => (upright ? point.y : point.x);
  const sorted = ends.toSorted((a, b) => along(a.other) - along(b.other) || (a.line < b.line ? -1 : 1));
  const [start, length] = upright ? [box.y, box.height] : [box.x, box.width];
  const step = Math.min(APART, (length - 2 * CORNER) / Math.max(1, sorted.length - 1));
  const width = step * (sorted.length - 1);
  // A long side, as of a group, is left where the others are, a short one in its middle.
  const wish = sorted.reduce((sum, { other }) => sum + along(other), 0) / sorted.length;
  const middle = start + length / 2;
  const centre = length < 160 ? middle : clamp(wish, start + CORNER + width / 2, start + length - CORNER - width / 2);
  const fixed =
    side === 'left' ? box.x : side === 'right' ? box.x + box.width : side === 'top' ? box.y : box.y + box.height;
  sorted.forEach((end, index) => {
    const at = Math.round(centre - width / 2 + step * index);
    points.set(end, upright ? { x: fixed, y: at } : { x: at, y: fixed });
  });
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
