import type { Point } from '../model/workflow-command.ts';
import type { Box } from './box.ts';
import { Cells } from './cells.ts';
import type { Size } from './card-size.ts';
import { pointAt, type Route } from './curve.ts';

/** Shares of the way at which words may stand, the best first. */
const SHARES = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8, 0.14, 0.86];

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
