import type { Point } from '../model/workflow-command.ts';
import { type Box, overlap } from './box.ts';
import type { Size } from './card-size.ts';
import { pointAt, type Route } from './curve.ts';

/** Shares of the way at which words may stand, the best first. */
const SHARES = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8, 0.14, 0.86];
const CELL = 240;

/**
 * At which share of its way each line has its words: in the middle unless another's words or a card are there. Where
 * nothing is free, where least is covered. In the order of the lines, so that the same drawing has them at the same places.
 */
export function labelShares(
  routes: ReadonlyMap<string, Route>,
  sizes: ReadonlyMap<string, Size>,
  cards: Iterable<Box>,
): Map<string, number> {
  const taken = new Cells();
  for (const card of cards) taken.add(card);
  const shares = new Map<string, number>();
  for (const [id, route] of routes) {
    const size = sizes.get(id);
    if (size === undefined) continue;
    let best = { share: 0.5, covered: Infinity, box: labelBox(pointAt(route, 0.5), size) };
    for (const share of SHARES) {
      const box = labelBox(pointAt(route, share), size);
      const covered = taken.covered(box);
      if (covered < best.covered) best = { share, covered, box };
      if (covered === 0) break;
    }
    taken.add(best.box);
    shares.set(id, best.share);
  }
  return shares;
}

export const labelBox = ({ x, y }: Point, { width, height }: Size): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

/** Boxes by the squares of the sheet that they touch. */
class Cells {
  readonly #cells = new Map<string, Box[]>();

  add(box: Box): void {
    for (const key of squares(box)) {
      const known = this.#cells.get(key);
      if (known === undefined) this.#cells.set(key, [box]);
      else known.push(box);
    }
  }

  /** How much of the box is covered. */
  covered(box: Box): number {
    const met = new Set<Box>();
    for (const key of squares(box))
      for (const other of this.#cells.get(key) ?? []) if (overlap(box, other)) met.add(other);
    let sum = 0;
    for (const other of met) {
      const width = Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x);
      sum += width * (Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y));
    }
    return sum;
  }
}

function squares({ x, y, width, height }: Box): string[] {
  const keys: string[] = [];
  for (let across = Math.floor(x / CELL); across <= Math.floor((x + width) / CELL); across += 1) {
    for (let down = Math.floor(y / CELL); down <= Math.floor((y + height) / CELL); down += 1)
      keys.push(`${across} ${down}`);
  }
  return keys;
}
