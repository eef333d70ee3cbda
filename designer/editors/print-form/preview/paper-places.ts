import type { DrawnPage, PlacedBox } from '../../../worker/paper-messages.ts';
import type { PartPlace } from '../part-place.ts';

/** So far beside what is written, in parts of a page, it is still meant. */
const REACH = 0.02;

/** Where something is written itself: the innermost of the lines that lead to it. */
export function writtenAt({ steps }: PlacedBox): PartPlace {
  const [, part = 'template', line = '1'] = /^(.*):(\d+)$/.exec(steps.at(-1) ?? '') ?? [];
  return { part: `/${part}`, line: Number(line) };
}

/** Whether it is written in that line, or in a piece that the line puts in. */
export function leadsThrough({ steps }: PlacedBox, { part, line }: PartPlace): boolean {
  return line !== undefined && steps.includes(`${part.slice(1)}:${line}`);
}

/** What stands at a point of a page, or nearest beside it; undefined where nothing is near. */
export function placeAt({ places }: DrawnPage, x: number, y: number): PlacedBox | undefined {
  let best: PlacedBox | undefined;
  let least = REACH;
  for (const place of places) {
    const { left, top, width, height } = place.box;
    const far = Math.max(left - x, x - left - width, top - y, y - top - height, 0);
    // The smaller one of two stands later, and is meant.
    if (far <= least) [best, least] = [place, far];
  }
  return best;
}

/** A line of the form as it comes on a page: all that it has written there in a row. */
export interface PlacedRow {
  readonly page: number;
  readonly boxes: readonly PlacedBox[];
}

/** What is written on pages, row by row as it is read. */
export function rowsOf(pages: readonly DrawnPage[]): readonly PlacedRow[] {
  return pages.flatMap(({ number, places }) => {
    const sorted = places.toSorted((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
    const rows: { page: number; boxes: PlacedBox[] }[] = [];
    for (const place of sorted) {
      const last = rows.at(-1);
      if (last?.boxes[0]?.steps.join(';') === place.steps.join(';')) last.boxes.push(place);
      else rows.push({ page: number, boxes: [place] });
    }
    return rows;
  });
}
