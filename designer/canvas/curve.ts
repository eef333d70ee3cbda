import type { Point } from '../model/workflow-command.ts';
import type { Box } from './box.ts';
import type { Side } from './side.ts';

/** A curve between two points, with a handle for each. */
export interface Route {
  readonly start: Point;
  readonly one: Point;
  readonly two: Point;
  readonly end: Point;
}

const TOWARDS: Readonly<Record<Side, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
};

/** The line that leaves `start` to this side and comes to `end` from that side. */
export function curveBetween(line: { start: Point; end: Point; leaves: Side; enters: Side }): Route {
  const { start, end } = line;
  const [from, to] = [TOWARDS[line.leaves], TOWARDS[line.enters]];
  const reach = Math.max(24, Math.min(140, Math.hypot(end.x - start.x, end.y - start.y) / 2.4));
  return {
    start,
    one: { x: start.x + from.x * reach, y: start.y + from.y * reach },
    two: { x: end.x + to.x * reach, y: end.y + to.y * reach },
    end,
  };
}

/** Back to the same box, over its upper edge; `before`: how many such are there already. */
export function loopAt({ x, y, width }: Box, before: number): Route {
  const right = x + width - 20 - before * 14;
  const left = right - 56 - before * 8;
  const height = 44 + before * 26;
  return {
    start: { x: left, y },
    one: { x: left - 8, y: y - height },
    two: { x: right + 8, y: y - height },
    end: { x: right, y },
  };
}

/** The point at this share of the way. */
export function pointAt({ start, one, two, end }: Route, share: number): Point {
  const rest = 1 - share;
  const [a, b, c, d] = [rest ** 3, 3 * rest ** 2 * share, 3 * rest * share ** 2, share ** 3];
  return {
    x: a * start.x + b * one.x + c * two.x + d * end.x,
    y: a * start.y + b * one.y + c * two.y + d * end.y,
  };
}

/** As the `d` of an SVG path. */
export const pathOf = ({ start, one, two, end }: Route): string =>
  `M${start.x},${start.y}C${one.x},${one.y} ${two.x},${two.y} ${end.x},${end.y}`;

/** The head of the arrow at its end. */
export function arrowOf({ two, end }: Route): string {
  const length = Math.hypot(end.x - two.x, end.y - two.y) || 1;
  const [x, y] = [(end.x - two.x) / length, (end.y - two.y) / length];
  const corner = (side: number): string => `${end.x - 9 * x - 4.5 * side * y},${end.y - 9 * y + 4.5 * side * x}`;
  return `M${end.x},${end.y}L${corner(1)}L${corner(-1)}Z`;
}
