import type { Point } from '../model/workflow-command.ts';
import type { Box } from './box.ts';
import type { Side } from './side.ts';

/** A curve between two points, with a handle for each; or, with bends, straight from one to the next. */
export interface Route {
  readonly start: Point;
  readonly one: Point;
  readonly two: Point;
  readonly end: Point;
  readonly bends?: readonly Point[];
}

/** The line through these points, of which there are two at least. */
export function routeThrough(points: readonly Point[]): Route {
  const [start, end] = [points[0] as Point, points.at(-1) as Point];
  return { start, one: points[1] as Point, two: points.at(-2) as Point, end, bends: points.slice(1, -1) };
}

/** All points that it runs between or is pulled to: it lies within them. */
export const pointsOf = ({ start, one, two, end, bends }: Route): readonly Point[] =>
  bends === undefined ? [start, one, two, end] : [start, ...bends, end];

export const sameRoute = (a: Route, b: Route): boolean =>
  (a.bends === undefined) === (b.bends === undefined) &&
  pointsOf(a).length === pointsOf(b).length &&
  pointsOf(a).every((point, at) => samePoint(point, pointsOf(b)[at] as Point));

const samePoint = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y;

/** The same line somewhere else. */
export function movedBy({ start, one, two, end, bends }: Route, { x, y }: Point): Route {
  const move = (point: Point): Point => ({ x: point.x + x, y: point.y + y });
  const rest = bends === undefined ? {} : { bends: bends.map(move) };
  return { start: move(start), one: move(one), two: move(two), end: move(end), ...rest };
}

const TOWARDS: Readonly<Record<Side, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
};

/** The line that leaves `start` to this side and comes to `end` from that side; its handles may be moved down by a bow. */
export function curveBetween(line: { start: Point; end: Point; leaves: Side; enters: Side }, bow = 0): Route {
  const { start, end } = line;
  const [from, to] = [TOWARDS[line.leaves], TOWARDS[line.enters]];
  const reach = Math.max(24, Math.min(140, Math.hypot(end.x - start.x, end.y - start.y) / 2.4));
  return {
    start,
    one: { x: start.x + from.x * reach, y: start.y + from.y * reach + bow },
    two: { x: end.x + to.x * reach, y: end.y + to.y * reach + bow },
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
export function pointAt(route: Route, share: number): Point {
  if (route.bends !== undefined) return pointBetween(pointsOf(route), share);
  const { start, one, two, end } = route;
  const rest = 1 - share;
  const [a, b, c, d] = [rest ** 3, 3 * rest ** 2 * share, 3 * rest * share ** 2, share ** 3];
  return {
    x: a * start.x + b * one.x + c * two.x + d * end.x,
    y: a * start.y + b * one.y + c * two.y + d * end.y,
  };
}

const SAMPLES = 24;

/** The point so far along the line from one of its ends; of a short line no further than a third of it. */
export function pointFromEnd(route: Route, end: 'start' | 'end', distance: number): Point {
  const origin = route[end];
  for (let step = 1; step < SAMPLES / 3; step += 1) {
    const point = pointAt(route, end === 'start' ? step / SAMPLES : 1 - step / SAMPLES);
    if (Math.hypot(point.x - origin.x, point.y - origin.y) >= distance) return point;
  }
  return pointAt(route, end === 'start' ? 1 / 3 : 2 / 3);
}

function pointBetween(points: readonly Point[], share: number): Point {
  const lengths = points.slice(1).map((point, at) => distance(points[at] as Point, point));
  let left = lengths.reduce((sum, each) => sum + each, 0) * share;
  for (const [at, length] of lengths.entries()) {
    const [from, to] = [points[at] as Point, points[at + 1] as Point];
    if (left <= length || at === lengths.length - 1) return towards(from, to, length === 0 ? 0 : left / length);
    left -= length;
  }
  return points[0] as Point;
}

const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

const towards = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

/** A bend is so round where there is room. */
const ROUND = 10;

/** As the `d` of an SVG path. */
export function pathOf(route: Route): string {
  const { start, one, two, end, bends } = route;
  if (bends === undefined) return `M${start.x},${start.y}C${one.x},${one.y} ${two.x},${two.y} ${end.x},${end.y}`;
  const points = pointsOf(route);
  const corners = bends.map((bend, at) => {
    const [from, to] = [points[at] as Point, points[at + 2] as Point];
    const [before, after] = [distance(bend, from), distance(bend, to)];
    const near = towards(bend, from, Math.min(0.5, ROUND / (before || 1)));
    const far = towards(bend, to, Math.min(0.5, ROUND / (after || 1)));
    return `L${near.x},${near.y}Q${bend.x},${bend.y} ${far.x},${far.y}`;
  });
  return `M${start.x},${start.y}${corners.join('')}L${end.x},${end.y}`;
}

/** The head of the arrow at its end. */
export function arrowOf({ two, end }: Route): string {
  const length = Math.hypot(end.x - two.x, end.y - two.y) || 1;
  const [x, y] = [(end.x - two.x) / length, (end.y - two.y) / length];
  const corner = (side: number): string => `${end.x - 9 * x - 4.5 * side * y},${end.y - 9 * y + 4.5 * side * x}`;
  return `M${end.x},${end.y}L${corner(1)}L${corner(-1)}Z`;
}

/** The id of the line that runs nearest to a point, within this reach; null when none does. */
export function nearestLine(lines: ReadonlyMap<string, Route>, { x, y }: Point, reach: number): string | null {
  let [best, least] = [null as string | null, reach];
  for (const [id, line] of lines) {
    const points = pointsOf(line);
    const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)];
    if (x < Math.min(...xs) - reach || x > Math.max(...xs) + reach) continue;
    if (y < Math.min(...ys) - reach || y > Math.max(...ys) + reach) continue;
    const steps =
      line.bends === undefined
        ? Array.from({ length: SAMPLES + 1 }, (_, step) => pointAt(line, step / SAMPLES))
        : points;
    let from = line.start;
    for (const to of steps) {
      const away = distanceTo({ x, y }, from, to);
      if (away < least) [best, least] = [id, away];
      from = to;
    }
  }
  return best;
}

/** From a point to the straight piece between two others. */
function distanceTo(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy);
}
