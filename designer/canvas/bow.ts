import type { Point } from '../model/workflow-command.ts';
import type { Side, SideEnd } from './side.ts';

interface Planned {
  readonly id: string;
  readonly from: SideEnd;
  readonly to: SideEnd;
  readonly line: { readonly start: Point; readonly end: Point };
}

/** The words of two lines that run side by side stand above each other when their middles are so far apart. */
const APART = 42;
/** In a narrower gap no words fit. */
const LEAST_GAP = 110;
/** The middle of a curve goes so much of the way of its handles. */
const MIDDLE = 0.75;

/**
 * How far the handles of lines are moved down (or, less than none, up), so that several that run across between the same two
 * states bow apart and each has room for its words.
 */
export function bowsOf(lines: readonly Planned[]): Map<string, number> {
  const bundles = Map.groupBy(
    lines.filter(
      ({ from, to, line }) =>
        isAcross(from.side) && isAcross(to.side) && Math.abs(line.end.x - line.start.x) >= LEAST_GAP,
    ),
    ({ from, to }) => [keyOf(from), keyOf(to)].toSorted().join(' '),
  );
  const bows = new Map<string, number>();
  for (const bundle of bundles.values()) {
    if (bundle.length < 2) continue;
    const middles = bundle
      .map(({ id, line }) => ({ id, y: (line.start.y + line.end.y) / 2 }))
      .toSorted((a, b) => a.y - b.y || (a.id < b.id ? -1 : 1));
    const centre = middles.reduce((sum, { y }) => sum + y, 0) / middles.length;
    middles.forEach(({ id, y }, index) => {
      const wish = centre + (index - (middles.length - 1) / 2) * APART;
      bows.set(id, (wish - y) / MIDDLE);
    });
  }
  return bows;
}

const isAcross = (side: Side): boolean => side === 'left' || side === 'right';

const keyOf = ({ box, side }: SideEnd): string => `${side} ${box.x},${box.y}`;
