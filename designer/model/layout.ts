import { put, putEntry } from './text-order.ts';
import type { Bends, Note, Point } from './workflow-command.ts';

/** What keeps positions and notes: a workflow or an overlay. */
interface Drawn {
  layout?: Record<string, { x: number; y: number }>;
  lines?: Record<string, number[]>;
  notes?: Record<string, { x: number; y: number; text: string }>;
}

/** The drawing with these positions (null: none), in whole units, so that texts stay readable. */
export function withPositions<T extends Drawn>(
  drawn: T,
  positions: Readonly<Record<string, Point | null>>,
  order: readonly string[],
): T {
  let layout = drawn.layout;
  for (const [id, at] of Object.entries(positions)) {
    const was = layout !== undefined && Object.hasOwn(layout, id) ? layout[id] : undefined;
    const point = at === null ? undefined : whole(at);
    if (point !== undefined && was?.x === point.x && was.y === point.y) continue;
    layout = putEntry(layout, id, point);
  }
  return put<Drawn, 'layout'>(drawn, 'layout', layout, order) as T;
}

/** The drawing with these ways of lines (null: none), in whole units. */
export function withLines<T extends Drawn>(
  drawn: T,
  ways: Readonly<Record<string, Bends | null>>,
  order: readonly string[],
): T {
  let lines = drawn.lines;
  for (const [id, way] of Object.entries(ways)) {
    const was = lines !== undefined && Object.hasOwn(lines, id) ? lines[id] : undefined;
    const next = way?.map((each) => Math.round(each) + 0);
    if (next !== undefined && was?.length === next.length && was.every((each, at) => each === next[at])) continue;
    lines = putEntry(lines, id, next);
  }
  return put<Drawn, 'lines'>(drawn, 'lines', lines, order) as T;
}

/** The drawing with this note, or (null) without it. */
export function withNote<T extends Drawn>(drawn: T, id: string, note: Note | null, order: readonly string[]): T {
  const written = note === null ? undefined : { ...whole(note), text: note.text };
  return put<Drawn, 'notes'>(drawn, 'notes', putEntry(drawn.notes, id, written), order) as T;
}

/** The drawing without anything of these states, and without the lines of these transitions. */
export function withoutDrawing<T extends Drawn>(drawn: T, ids: Iterable<string>, transitions: Iterable<string>): T {
  let { layout, lines, notes } = drawn;
  for (const id of transitions) if (lines !== undefined) lines = putEntry<number[]>(lines, id, undefined);
  for (const id of ids) {
    if (layout !== undefined) layout = putEntry<Point>(layout, id, undefined);
    if (notes !== undefined) notes = putEntry<Note>(notes, id, undefined);
  }
  const next = put<Drawn, 'lines'>(put<Drawn, 'layout'>(drawn, 'layout', layout), 'lines', lines);
  return put<Drawn, 'notes'>(next, 'notes', notes) as T;
}

/** Adding nothing turns -0 into 0. */
export function whole({ x, y }: Point): { x: number; y: number } {
  return { x: Math.round(x) + 0, y: Math.round(y) + 0 };
}
