import { around, type Box, sameBox } from './box.ts';
import { Cells } from './cells.ts';
import { curveBetween, pointAt, type Route } from './curve.ts';
import { facing, middleOfSide, type Sides } from './side.ts';

interface Way {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** Ways around what lies between, the shortest first. */
const AROUND: readonly Sides[] = [
  ['bottom', 'bottom'],
  ['top', 'top'],
  ['right', 'right'],
  ['left', 'left'],
  ['bottom', 'left'],
  ['right', 'top'],
  ['right', 'bottom'],
  ['top', 'left'],
  ['left', 'top'],
  ['bottom', 'right'],
  ['left', 'bottom'],
  ['top', 'right'],
];
const SAMPLES = 14;
/** So many lines are looked at in one step. */
const AT_ONCE = 16;

/** What was found for a line, and what it was found from. */
interface Found {
  readonly a: Box;
  readonly b: Box;
  /** Null: it runs between the sides that face each other. */
  readonly sides: Sides | null;
  /** Cards outside of this have no part in it. */
  readonly span: Box;
}

/**
 * The sides of those lines that would run through a card between their ends: other ones, by which they meet fewer. Lines
 * that run free between the sides that face each other are left out. Asked again, it looks anew only at lines whose ends
 * have moved and at those in whose reach a card has: the answer is the same as the first time.
 */
export class Detours {
  #found: ReadonlyMap<string, Found> = new Map();
  #cards: ReadonlyMap<string, Box> = new Map();

  /** In steps, so that the page can do other things in between. What is found counts once all of them are done. */
  *steps(
    ways: readonly Way[],
    boxes: ReadonlyMap<string, Box>,
    cards: ReadonlyMap<string, Box>,
    inside: (outer: string, inner: string) => boolean,
  ): Generator<void, Map<string, Sides>> {
    const moved = movedBoxes(this.#cards, cards);
    const cells = new Cells();
    for (const card of cards.values()) cells.add(card);
    const detours = new Map<string, Sides>();
    const all = new Map<string, Found>();
    for (const { id, from, to } of ways) {
      const [a, b] = [boxes.get(from), boxes.get(to)];
      if (a === undefined || b === undefined || from === to || inside(from, to) || inside(to, from)) continue;
      const known = this.#found.get(id);
      const holds =
        known !== undefined &&
        sameBox(known.a, a) &&
        sameBox(known.b, b) &&
        !moved.some((box) => touches(known.span, box));
      const found = holds ? known : { a, b, ...lookAround(cells, a, b) };
      if (!holds && all.size % AT_ONCE === 0) yield;
      all.set(id, found);
      if (found.sides !== null) detours.set(id, found.sides);
    }
    this.#found = all;
    this.#cards = cards;
    return detours;
  }
}

function lookAround(cells: Cells, a: Box, b: Box): Pick<Found, 'sides' | 'span'> {
  const direct = wayBetween(a, b, facing(a, b));
  const straight = met(cells, direct);
  if (straight === 0) return { sides: null, span: reachOf([direct]) };
  let best: { sides: Sides | null; count: number } = { sides: null, count: straight };
  const ways = [direct];
  for (const sides of AROUND) {
    const way = wayBetween(a, b, sides);
    ways.push(way);
    const count = met(cells, way);
    if (count < best.count) best = { sides, count };
    if (count === 0) break;
  }
  return { sides: best.sides, span: reachOf(ways) };
}

const wayBetween = (a: Box, b: Box, [leaves, enters]: Sides): Route =>
  curveBetween({ start: middleOfSide(a, leaves), end: middleOfSide(b, enters), leaves, enters });

/** How many cards a line runs through; through its own ends, too. */
function met(cells: Cells, route: Route): number {
  const found = new Set<Box>();
  for (let step = 1; step < SAMPLES; step += 1) {
    const box = cells.at(pointAt(route, step / SAMPLES));
    if (box !== undefined) found.add(box);
  }
  return found.size;
}

/** A curve lies within its points and handles. */
function reachOf(routes: readonly Route[]): Box {
  const points = routes.flatMap(({ start, one, two, end }) => [start, one, two, end]);
  return around(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 }))) as Box;
}

/** Where cards were that are elsewhere now, and where those are. */
function movedBoxes(before: ReadonlyMap<string, Box>, after: ReadonlyMap<string, Box>): Box[] {
  const moved: Box[] = [];
  for (const [id, box] of before) if (!after.has(id)) moved.push(box);
  for (const [id, box] of after) {
    const was = before.get(id);
    if (was === undefined) moved.push(box);
    else if (!sameBox(was, box)) moved.push(was, box);
  }
  return moved;
}

/** Edges count: a point on the edge of a card is in it. */
const touches = (a: Box, b: Box): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
