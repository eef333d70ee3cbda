import type { Point } from '../model/workflow-command.ts';
import { around, type Box, overlap } from './box.ts';
import type { Size } from './card-size.ts';

/** What stands beside each other in the machine or in one state, with what leads from one to another. */
export interface Siblings {
  /** In the order of the text, the one that is entered first before the others. */
  readonly ids: readonly string[];
  readonly sizeOf: (id: string) => Size;
  readonly placed: ReadonlyMap<string, Point>;
  /** From and to, both among the ids. */
  readonly ways: readonly (readonly [from: string, to: string])[];
  /** Where the first goes when nothing is placed. */
  readonly origin: Point;
}

/** Between columns words must fit, between rows a line. */
const ACROSS = 216;
const DOWN = 64;
/** A long chain goes on in another band below: nobody reads a sheet that is all width. */
const COLUMNS = 7;

/**
 * Where each sibling is drawn: those that were placed stay to the point, the others go beside what leads to them. The same
 * input gives the same places. It looks at neighbours alone: to tidy up everything is a command of its own.
 */
export function placesNear(siblings: Siblings): Map<string, Point> {
  return siblings.ids.some((id) => siblings.placed.has(id)) ? besideOthers(siblings) : inColumns(siblings);
}

/** Nothing is placed: columns by the number of steps from the first. */
function inColumns({ ids, sizeOf, ways, origin }: Siblings): Map<string, Point> {
  const columns: string[][] = [];
  const seen = new Set<string>();
  const entered = new Set(ways.map(([, to]) => to));
  for (const start of ids) {
    let reached = seen.has(start) ? [] : [start];
    // What nothing beside it leads to stands at the beginning, too: regions, and what cannot be reached.
    for (let column = entered.has(start) && seen.size > 0 ? 1 : 0; reached.length > 0; column += 1) {
      for (const id of reached) seen.add(id);
      columns[column] = [...(columns[column] ?? []), ...reached];
      const now = new Set(reached);
      const next = ways.filter(([from, to]) => now.has(from) && !seen.has(to)).map(([, to]) => to);
      reached = [...new Set(next)];
    }
  }
  const places = new Map<string, Point>();
  let [x, top, bottom] = [origin.x, origin.y, origin.y];
  columns.forEach((column, index) => {
    if (index > 0 && index % COLUMNS === 0) [x, top] = [origin.x, bottom + DOWN];
    let y = top;
    for (const id of column) {
      places.set(id, { x, y });
      y += sizeOf(id).height + DOWN;
    }
    bottom = Math.max(bottom, y);
    x += Math.max(...column.map((id) => sizeOf(id).width)) + ACROSS;
  });
  return places;
}

function besideOthers({ ids, sizeOf, placed, ways }: Siblings): Map<string, Point> {
  const places = new Map(ids.flatMap((id) => (placed.has(id) ? [[id, placed.get(id) as Point] as const] : [])));
  const boxOf = (id: string): Box => ({ ...(places.get(id) as Point), ...sizeOf(id) });
  const free = (id: string, at: Point): Point => freePlace({ ...at, ...sizeOf(id) }, [...places.keys()].map(boxOf));
  let waiting = ids.filter((id) => !places.has(id));
  while (waiting.length > 0) {
    const next = waiting.find((id) => ways.some(([from, to]) => to === id && places.has(from))) ?? waiting[0];
    if (next === undefined) break;
    const source = ways.find(([from, to]) => to === next && places.has(from))?.[0];
    if (source === undefined) {
      const all = around([...places.keys()].map(boxOf)) as Box;
      places.set(next, free(next, { x: all.x, y: all.y + all.height + DOWN }));
    } else {
      const { x, y, width } = boxOf(source);
      places.set(next, free(next, { x: x + width + ACROSS, y }));
    }
    waiting = waiting.filter((id) => id !== next);
  }
  return places;
}

/** The next place downwards where the box meets none of the others. */
export function freePlace(box: Box, others: readonly Box[]): Point {
  let y = box.y;
  for (;;) {
    const here = { ...box, y: y - DOWN / 2, height: box.height + DOWN };
    const hit = others.filter((other) => overlap(here, other));
    if (hit.length === 0) return { x: box.x, y };
    y = Math.max(...hit.map((other) => other.y + other.height)) + DOWN;
  }
}
