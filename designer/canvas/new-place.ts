import type { Point } from '../model/workflow-command.ts';
import { CARD_WIDTH } from './card-size.ts';
import type { Drawing } from './drawing.ts';
import { freePlace } from './near.ts';

const BESIDE = 216;

/** Where a new state goes: right of the chosen one, in the same group and where nothing stands, else to the given point. */
export function newStatePlace(
  { spots }: Pick<Drawing, 'spots'>,
  chosen: string | null,
  otherwise: Point,
): { at: Point; parent: string | null } {
  const spot = chosen === null ? undefined : spots.get(chosen);
  if (spot === undefined) return { at: otherwise, parent: null };
  const { box, parent } = spot;
  const wish = { x: box.x + box.width + BESIDE, y: box.y, width: CARD_WIDTH, height: 72 };
  const siblings = [...spots.values()].filter((other) => other.parent === parent).map((other) => other.box);
  return { at: freePlace(wish, siblings), parent };
}
