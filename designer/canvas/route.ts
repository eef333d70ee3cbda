import type { Point } from '../model/workflow-command.ts';
import { type Box, middleOf } from './box.ts';
import { curveBetween, loopAt, type Route } from './curve.ts';
import { bowsOf } from './bow.ts';
import { type Side, type SideEnd, type Sides, facing, nearestSide, spread } from './side.ts';

interface Way {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

const NONE: ReadonlyMap<string, Sides> = new Map();

interface Plan {
  readonly id: string;
  readonly from: SideEnd;
  readonly to: SideEnd;
  /** Which of the two states lies around the other. */
  readonly outer: 'from' | 'to' | null;
}

/**
 * How the lines run between the boxes: between sides that face each other, those of one side apart and in the order of
 * where they lead, so that two between the same states lie side by side and few cross. `inside` tells whether the second
 * state lies within the first; `chosen` names other sides for some lines, `kept` points of ends that stay where they are.
 */
export function routesOf(
  ways: readonly Way[],
  boxes: ReadonlyMap<string, Box>,
  inside: (outer: string, inner: string) => boolean,
  chosen: ReadonlyMap<string, Sides> = NONE,
  kept: (line: string, end: 'start' | 'end', side: Side) => Point | null = () => null,
): Map<string, Route> {
  const sides = new Map<string, SideEnd[]>();
  const loops = new Map<string, number>();
  const routes = new Map<string, Route>();
  const plans: Plan[] = [];
  const endAt = (state: string, side: Side, box: Box, line: string, other: Point): SideEnd => {
    const end = { line, box, side, other };
    const key = `${state} ${side}`;
    const known = sides.get(key);
    if (known === undefined) sides.set(key, [end]);
    else known.push(end);
    return end;
  };
  for (const { id, from, to } of ways) {
    const [a, b] = [boxes.get(from), boxes.get(to)];
    if (a === undefined || b === undefined) continue;
    if (from === to) {
      const before = loops.get(from) ?? 0;
      loops.set(from, before + 1);
      routes.set(id, loopAt(a, before));
      continue;
    }
    const outer = inside(from, to) ? 'from' : inside(to, from) ? 'to' : null;
    const [here, there] =
      outer === null
        ? (chosen.get(id) ?? facing(a, b))
        : alike(outer === 'from' ? nearestSide(a, b) : nearestSide(b, a));
    plans.push({ id, outer, from: endAt(from, here, a, id, middleOf(b)), to: endAt(to, there, b, id, middleOf(a)) });
  }
  const points = new Map<SideEnd, Point>();
  for (const ends of sides.values()) spread(ends, points);
  const lines = plans.flatMap(({ id, from, to, outer }) => {
    const start = kept(id, 'start', from.side) ?? points.get(from);
    const end = kept(id, 'end', to.side) ?? points.get(to);
    if (start === undefined || end === undefined) return [];
    const [leaves, enters] = [turned(from.side, outer === 'from'), turned(to.side, outer === 'to')];
    return [{ id, from, to, line: { start, end, leaves, enters } }];
  });
  const bows = bowsOf(lines);
  for (const { id, line } of lines) routes.set(id, curveBetween(line, bows.get(id)));
  return routes;
}

const alike = (side: Side): Sides => [side, side];

const OPPOSITE: Readonly<Record<Side, Side>> = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' };

const turned = (side: Side, turn: boolean): Side => (turn ? OPPOSITE[side] : side);
