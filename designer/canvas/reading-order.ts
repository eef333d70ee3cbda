import type { Spot } from './sheet.ts';

/** Cards whose upper edges differ less stand in one row. */
const ROW = 60;

/** The states as one reads the sheet: row by row from the left, each followed by what is inside it. */
export function readingOrder(spots: ReadonlyMap<string, Spot>): string[] {
  const inside = Map.groupBy(spots.values(), ({ parent }) => parent);
  const order: string[] = [];
  const read = (level: string | null): void => {
    for (const { id } of inRows(inside.get(level) ?? [])) {
      order.push(id);
      read(id);
    }
  };
  read(null);
  return order;
}

function inRows(spots: readonly Spot[]): Spot[] {
  const rows: Spot[][] = [];
  for (const spot of spots.toSorted((a, b) => a.at.y - b.at.y)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row === undefined || first === undefined || spot.at.y - first.at.y >= ROW) rows.push([spot]);
    else row.push(spot);
  }
  return rows.flatMap((row) => row.toSorted((a, b) => a.at.x - b.at.x || (a.id < b.id ? -1 : 1)));
}

/** The state after this one, or before it; null at the end. Without one the first, or the last. */
export function nextInOrder(order: readonly string[], id: string | null, back: boolean): string | null {
  const at = id === null ? (back ? order.length : -1) : order.indexOf(id);
  return order[at + (back ? -1 : 1)] ?? null;
}
