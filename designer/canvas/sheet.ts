import type { Point } from '../model/workflow-command.ts';
import type { Box } from './box.ts';
import type { Card } from './card.ts';
import { cardSize, EMPTY_GROUP, GROUP_PADDING, groupHead, type Size } from './card-size.ts';
import type { Link } from './link.ts';
import { placesNear } from './near.ts';

/** Where a state is drawn. */
export interface Spot {
  readonly id: string;
  readonly parent: string | null;
  /** From the corner of the state around it. */
  readonly at: Point;
  /** On the sheet. */
  readonly box: Box;
  readonly depth: number;
  /** False: nobody placed it; it stands where there is room. */
  readonly placed: boolean;
}

/**
 * Where everything is drawn, by state id, outer states before what is inside them. States with others inside are as large
 * as these need.
 */
export function spotsOf(
  cards: readonly Card[],
  links: readonly Link[],
  positions: ReadonlyMap<string, Point>,
): Map<string, Spot> {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const inside = Map.groupBy(cards, ({ parent }) => parent);
  const sizes = new Map<string, Size>();
  const places = new Map<string, Point>();
  const ways = waysByLevel(links, byId);

  function sizeOf(id: string): Size {
    const known = sizes.get(id);
    if (known !== undefined) return known;
    const card = byId.get(id) as Card;
    const size = card.group ? groupSize(card) : cardSize(card);
    sizes.set(id, size);
    return size;
  }

  function groupSize(card: Card): Size {
    const first = firstSpot(card);
    let { width, height } = EMPTY_GROUP;
    for (const [id, at] of placeLevel(card.id, first)) {
      const size = sizeOf(id);
      width = Math.max(width, at.x + size.width + GROUP_PADDING);
      height = Math.max(height, at.y + size.height + GROUP_PADDING);
    }
    return { width, height };
  }

  function placeLevel(level: string | null, origin: Point): Map<string, Point> {
    const all = inside.get(level) ?? [];
    const ids = all.toSorted((a, b) => Number(b.initial) - Number(a.initial)).map(({ id }) => id);
    const placed = new Map(ids.flatMap((id) => (positions.has(id) ? [[id, positions.get(id) as Point] as const] : [])));
    const found = placesNear({ ids, sizeOf, placed, ways: ways.get(level) ?? [], origin });
    for (const [id, at] of found) places.set(id, level === null ? at : atLeast(at, origin));
    return new Map(all.map(({ id }) => [id, places.get(id) as Point]));
  }

  placeLevel(null, { x: 0, y: 0 });
  const spots = new Map<string, Spot>();
  for (const { id, parent } of cards) {
    const at = places.get(id) ?? { x: 0, y: 0 };
    const outer = parent === null ? undefined : spots.get(parent);
    const box = { x: at.x + (outer?.box.x ?? 0), y: at.y + (outer?.box.y ?? 0), ...sizeOf(id) };
    spots.set(id, { id, parent, at, box, depth: outer === undefined ? 0 : outer.depth + 1, placed: positions.has(id) });
  }
  return spots;
}

/** The first place inside a group, below its head. */
export const firstSpot = (card: Pick<Card, 'rows'>): Point => ({
  x: GROUP_PADDING,
  y: groupHead(card) + GROUP_PADDING / 2,
});

/** Nothing inside a group stands above or left of its first place: there is its frame. */
export const atLeast = (at: Point, least: Point): Point =>
  at.x >= least.x && at.y >= least.y ? at : { x: Math.max(at.x, least.x), y: Math.max(at.y, least.y) };

/** For each state with others inside: what leads from one of them, or from within it, to another. */
function waysByLevel(
  links: readonly Link[],
  byId: ReadonlyMap<string, Card>,
): ReadonlyMap<string | null, readonly (readonly [string, string])[]> {
  const ways = new Map<string | null, (readonly [string, string])[]>();
  for (const { from, to } of links) {
    const [up, down] = [lineOf(from, byId), lineOf(to, byId)];
    const meeting = up.find(({ parent }) => down.some((other) => other.parent === parent));
    const other = down.find(({ parent }) => parent === meeting?.parent);
    if (meeting === undefined || other === undefined || meeting.id === other.id) continue;
    ways.set(meeting.parent, [...(ways.get(meeting.parent) ?? []), [meeting.id, other.id]]);
  }
  return ways;
}

function lineOf(id: string, byId: ReadonlyMap<string, Card>): Card[] {
  const line: Card[] = [];
  for (let card = byId.get(id); card !== undefined; card = card.parent === null ? undefined : byId.get(card.parent)) {
    line.push(card);
  }
  return line;
}
