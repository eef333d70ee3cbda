import type { Point, WorkflowCommand } from '../model/workflow-command.ts';
import { type Box, middleOf } from './box.ts';
import { freePlace } from './near.ts';
import { insideOf, placeCommand, rounded, runAll, topsOf, within } from './acts.ts';
import { showNodes } from './show-nodes.ts';
import { groupAt, noteOfNode, type SheetNode } from './nodes.ts';
import { setLook, type Tools } from './canvas-context.ts';

/** While cards are dragged: lines follow, and the group that they would go into is shown. */
export function dragOn(tools: Tools, dragged: readonly SheetNode[]): void {
  const { drawing } = tools;
  const moved = new Map(dragged.filter(({ id }) => drawing.spots.has(id)).map(({ id, position }) => [id, position]));
  if (moved.size === 0) return;
  drawing.follow(moved);
  const over = dropGroup(tools, moved);
  if (over !== tools.look.value.dropInto) setLook(tools, { dropInto: over });
}

/**
 * Cards were dropped: where they stand is kept, in the group that they lie in now, all as one step. Where the move is
 * refused they go back.
 */
export function dropped(tools: Tools, dragged: readonly SheetNode[]): void {
  const { drawing } = tools;
  const commands: WorkflowCommand[] = [];
  const moved = new Map(dragged.filter(({ id }) => drawing.spots.has(id)).map(({ id, position }) => [id, position]));
  if (moved.size > 0) {
    const into = dropGroup(tools, moved);
    const boxes = drawing.boxes(moved);
    const positions = new Map<string, Point>();
    for (const id of topsOf(tools, [...moved.keys()])) {
      const box = boxes.get(id);
      const spot = drawing.spots.get(id);
      if (box === undefined || spot === undefined) continue;
      const leaves = spot.parent !== into && !moved.has(spot.parent ?? '');
      if (leaves) commands.push({ do: 'move-state', id, parent: into });
      const outer = into === null ? { x: 0, y: 0 } : (boxes.get(into) ?? { x: 0, y: 0 });
      if (!leaves) positions.set(id, insideOf(tools, id, box));
      else
        positions.set(
          id,
          freeIn(tools, into, { ...box, ...within(tools, into, { x: box.x - outer.x, y: box.y - outer.y }) }),
        );
    }
    commands.push(placeCommand(tools, positions));
  }
  for (const { id, position } of dragged) {
    const note = noteOfNode(id);
    const was = note === null ? undefined : tools.editor().view.notes[note];
    if (note !== null && was !== undefined)
      commands.push({ do: 'set-note', id: note, note: { ...was, ...rounded(position) } });
  }
  setLook(tools, { dropInto: null });
  // The new places come with the workflow; where it stays as it was, cards and lines go back.
  const { view } = tools.editor();
  if (commands.length > 0 && runAll(tools, commands)) {
    requestAnimationFrame(() => requestAnimationFrame(() => tools.editor().view === view && goBack(tools)));
  } else goBack(tools);
}

function goBack(tools: Tools): void {
  tools.drawing.settle();
  showNodes(tools);
}

/** Where something comes to stand in a group: where it was let go, or below what stands there. */
function freeIn({ drawing }: Tools, parent: string | null, box: Box): Point {
  const others = [...drawing.spots.values()].filter((spot) => spot.parent === parent && parent !== null);
  return freePlace(
    box,
    others.map(({ at, box: { width, height } }) => ({ ...at, width, height })),
  );
}

/** The group that lies under the middle of what is dragged; with several under the first. */
function dropGroup(tools: Tools, moved: ReadonlyMap<string, Point>): string | null {
  const { drawing } = tools;
  const [first] = topsOf(tools, [...moved.keys()]);
  if (first === undefined) return null;
  const boxes = drawing.boxes(moved);
  const box = boxes.get(first);
  if (box === undefined) return null;
  const isMoved = (id: string): boolean =>
    moved.has(id) || [...moved.keys()].some((outer) => drawing.inside(outer, id));
  return groupAt(middleOf(box), boxes, drawing.cards.all, isMoved);
}
