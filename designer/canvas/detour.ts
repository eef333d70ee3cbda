import type { Box } from './box.ts';
import { Cells } from './cells.ts';
import { curveBetween, pointAt } from './curve.ts';
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

/**
 * The sides of those lines that would run through a card between their ends: other ones, by which they meet fewer. Lines
 * that run free between the sides that face each other are left out.
 */
export function detoursOf(
  ways: readonly Way[],
  boxes: ReadonlyMap<string, Box>,
  cards: Iterable<Box>,
  inside: (outer: string, inner: string) => boolean,
): Map<string, Sides> {
  const cells = new Cells();
  for (const card of cards) cells.add(card);
  const detours = new Map<string, Sides>();
  for (const { id, from, to } of ways) {
    const [a, b] = [boxes.get(from), boxes.get(to)];
    if (a === undefined || b === undefined || from === to || inside(from, to) || inside(to, from)) continue;
    const straight = met(cells, a, b, facing(a, b));
    if (straight === 0) continue;
    let best: { sides: Sides | null; count: number } = { sides: null, count: straight };
    for (const sides of AROUND) {
      const count = met(cells, a, b, sides);
      if (count < best.count) best = { sides, count };
    }
    if (best.sides !== null) detours.set(id, best.sides);
  }
  return detours;
}

/** How many cards a line between these sides runs through; through its own ends, too. */
function met(cells: Cells, a: Box, b: Box, [leaves, enters]: Sides): number {
  const route = curveBetween({ start: middleOfSide(a, leaves), end: middleOfSide(b, enters), leaves, enters });
  const found = new Set<Box>();
  for (let step = 1; step < SAMPLES; step += 1) {
    const box = cells.at(pointAt(route, step / SAMPLES));
    if (box !== undefined) found.add(box);
  }
  return found.size;
}
