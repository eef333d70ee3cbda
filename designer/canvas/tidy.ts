import type { Point } from '../model/workflow-command.ts';
import { placeCommand, runAll, topsOf } from './acts.ts';
import { around } from './box.ts';
import { groupHead, labelSize } from './card-size.ts';
import { setLook, type Tools } from './canvas-context.ts';

/** Lays out everything, or (with several chosen) only these. One step, which can be taken back. */
export async function tidyUp(tools: Tools): Promise<void> {
  if (tools.look.value.tidying || tools.editor().readOnly) return;
  setLook(tools, { tidying: true });
  try {
    const chosen = topsOf(tools, tools.editor().selection.states);
    const places = chosen.length > 1 ? await someTidied(tools, chosen) : await allTidied(tools);
    if (places.size > 0) runAll(tools, [placeCommand(tools, places)]);
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

function allTidied(tools: Tools): Promise<Map<string, Point>> {
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

/** Those of each group by themselves, at the corner where they stood; groups among them are moved as they are. */
async function someTidied(tools: Tools, chosen: readonly string[]): Promise<Map<string, Point>> {
  const { drawing } = tools;
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
    for (const [id, at] of await layOut(shapes, arrowsOf(tools)))
      places.set(id, { x: corner.x + at.x, y: corner.y + at.y });
  }
  return places;
}
