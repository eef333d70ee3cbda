import type { Bends, Point } from '../model/workflow-command.ts';
import type { Box } from './box.ts';
import { type Route, routeThrough } from './curve.ts';

interface Sheet {
  readonly boxes: ReadonlyMap<string, Box>;
  /** The state around one; null: the machine. */
  readonly parentOf: (id: string) => string | null;
}

/** An end that is so far from the frame of its state no longer belongs to it. */
const NEAR = 2;

/**
 * How a transition runs that was tidied up; null when one of its states stands elsewhere since then or has another size: then
 * its way is found as that of any other.
 */
export function tidiedRoute(
  { from, to }: { readonly from: string; readonly to: string },
  way: Bends,
  sheet: Sheet,
): Route | null {
  const [a, b] = [sheet.boxes.get(from), sheet.boxes.get(to)];
  if (a === undefined || b === undefined || way.length < 4 || way.length % 2 !== 0) return null;
  const corner = cornerAround(from, to, sheet);
  const points: Point[] = [];
  for (let at = 0; at < way.length; at += 2) {
    points.push({ x: corner.x + (way[at] as number), y: corner.y + (way[at + 1] as number) });
  }
  const [start, end] = [points[0] as Point, points.at(-1) as Point];
  return isOnFrame(a, start) && isOnFrame(b, end) ? routeThrough(points) : null;
}

/** The corner of the innermost state around both; of the sheet where there is none. */
export function cornerAround(from: string, to: string, { boxes, parentOf }: Sheet): Point {
  const around = new Set<string>();
  for (let id = parentOf(from); id !== null; id = parentOf(id)) around.add(id);
  for (let id = parentOf(to); id !== null; id = parentOf(id)) {
    if (around.has(id)) return boxes.get(id) ?? { x: 0, y: 0 };
  }
  return { x: 0, y: 0 };
}

function isOnFrame(box: Box, { x, y }: Point): boolean {
  const [left, right] = [Math.abs(x - box.x), Math.abs(x - box.x - box.width)];
  const [top, bottom] = [Math.abs(y - box.y), Math.abs(y - box.y - box.height)];
  const across = x >= box.x - NEAR && x <= box.x + box.width + NEAR;
  const down = y >= box.y - NEAR && y <= box.y + box.height + NEAR;
  return across && down && Math.min(left, right, top, bottom) <= NEAR;
}
