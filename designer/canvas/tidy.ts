import type { Bends, Point } from '../model/workflow-command.ts';
import type { LaidOut } from '../worker/layout.ts';
import { placeCommand, runAll, topsOf } from './acts.ts';
import { around } from './box.ts';
import { groupHead, labelSize } from './card-size.ts';
import { cornerAround } from './tidied-lines.ts';
import { setLook, type Tools } from './canvas-context.ts';

/** Lays out everything, or (with several chosen) only these. One step, which can be taken back. */
export async function tidyUp(tools: Tools): Promise<void> {
  if (tools.look.value.tidying || tools.editor().readOnly) return;
  setLook(tools, { tidying: true });
  try {
    const chosen = topsOf(tools, tools.editor().selection.states);
    if (chosen.length > 1) {
      const { places, lines } = await someTidied(tools, chosen);
      if (places.size > 0) runAll(tools, [{ ...placeCommand(tools, places), lines }]);
      return;
    }
    const { places, ways } = await allTidied(tools);
    if (places.size > 0) runAll(tools, [{ ...placeCommand(tools, places), lines: linesOf(tools, places, ways) }]);
  } finally {
    setLook(tools, { tidying: false });
  }
}

const layOut = async (...input: Parameters<typeof import('../worker/layout.ts').layOut>) =>
  (await import('../worker/layout.ts')).layOut(...input);

function arrowsOf({ drawing }: Tools) {
  return [...drawing.links.all.values()].map((link) => ({
    id: link.id,
    from: link.from,
    to: link.to,
    label: labelSize(link),
  }));
}

function allTidied(tools: Tools): Promise<LaidOut> {
  const { drawing } = tools;
  const shapes = [...drawing.spots.values()].map(({ id, parent, box: { width, height } }) => {
    const card = drawing.cards.get(id);
    return {
      id,
      parent,
      width,
      height,
      head: card?.group === true ? groupHead(card) : null,
      first: card?.initial === true,
    };
  });
  return layOut(shapes, arrowsOf(tools));
}

/** The ways as the workflow keeps them: from the corner of the innermost state around both ends. */
function linesOf({ drawing }: Tools, places: LaidOut['places'], ways: LaidOut['ways']): Record<string, Bends> {
  const boxes = drawing.boxes(places);
  const parentOf = (id: string): string | null => drawing.spots.get(id)?.parent ?? null;
  const lines = [...ways].flatMap(([id, points]): [string, Bends][] => {
    const link = drawing.links.get(id);
    if (link === undefined || link.difference === 'removed') return [];
    return [[id, bendsFrom(points, cornerAround(link.from, link.to, { boxes, parentOf }))]];
  });
  return Object.fromEntries(lines);
}

function bendsFrom(points: readonly Point[], corner: Point): Bends {
  return points.flatMap(({ x, y }) => [Math.round(x - corner.x), Math.round(y - corner.y)]);
}

interface Tidied {
  readonly places: ReadonlyMap<string, Point>;
  readonly lines: Readonly<Record<string, Bends>>;
}

/** Those of each group by themselves, at the corner where they stood; groups among them are moved as they are. */
async function someTidied(tools: Tools, chosen: readonly string[]): Promise<Tidied> {
  const { drawing } = tools;
  const lines: Record<string, Bends> = {};
  const spots = chosen.flatMap((id) => drawing.spots.get(id) ?? []);
  const places = new Map<string, Point>();
  for (const siblings of Map.groupBy(spots, ({ parent }) => parent).values()) {
    const corner = around(siblings.map(({ at, box: { width, height } }) => ({ ...at, width, height })));
    if (corner === null || siblings.length < 2) continue;
    const shapes = siblings.map(({ id, box: { width, height } }) => ({
      id,
      parent: null,
      width,
      height,
      head: null,
      first: false,
    }));
    const { places: laid, ways } = await layOut(shapes, arrowsOf(tools));
    for (const [id, at] of laid) places.set(id, { x: corner.x + at.x, y: corner.y + at.y });
    // They were laid out as if their corner were that of the state around them.
    const shifted = { x: -corner.x, y: -corner.y };
    for (const [id, points] of ways) {
      if (drawing.links.get(id)?.difference !== 'removed') lines[id] = bendsFrom(points, shifted);
    }
  }
  return { places, lines };
}
