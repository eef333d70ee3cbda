import type { Point, WorkflowCommand } from '../model/workflow-command.ts';
import { type Box, middleOf } from './box.ts';
import { freePlace } from './near.ts';
import { insideOf, placeCommand, rounded, runAll, topsOf, within } from './acts.ts';
import { showNodes } from './show-nodes.ts';
import { groupAt, noteOfNode, type SheetNode } from './nodes.ts';
import { TakenUp } from './taken-up.ts';
import { setLook, type Tools } from './canvas-context.ts';

/** Cards are taken up by the pointer: from now on they stand where it has them. */
export function takeUp(tools: Tools, dragged: readonly SheetNode[]): void {
  const { drawing, dragging } = tools;
  const isCarried = (id: string): boolean => dragged.some((each) => each.id === id || drawing.inside(each.id, id));
  dragging.now = new TakenUp(tools.frame(), [
    ...[...drawing.spots.keys()].filter(isCarried),
    ...dragged.map(({ id }) => id).filter((id) => noteOfNode(id) !== null),
  ]);
}

/**
 * While cards are dragged: they and their lines follow, and the group that they would go into is shown. Nothing else is
 * looked at, and React hears of it only when they are dropped.
 */
export function dragOn(tools: Tools, places: ReadonlyMap<string, Point>): void {
  const { drawing, dragging } = tools;
  if (dragging.now === null) return;
  const moved = new Map([...places].filter(([id]) => drawing.spots.has(id)));
  const boxes = drawing.boxes(moved);
  dragging.now.put((id) => boxes.get(id) ?? places.get(id));
  if (moved.size === 0) return;
  drawing.follow(moved);
  const over = dropGroup(tools, moved, boxes);
  if (over !== tools.look.value.dropInto) setLook(tools, { dropInto: over });
}

/**
 * Cards were dropped: where they stand is kept, in the group that they lie in now, all as one step. Where the move is
 * refused they go back.
 */
export function dropped(tools: Tools, dragged: readonly SheetNode[]): void {
  const { drawing } = tools;
  letGo(tools);
  const commands: WorkflowCommand[] = [];
  const moved = new Map(dragged.filter(({ id }) => drawing.spots.has(id)).map(({ id, position }) => [id, position]));
  if (moved.size > 0) {
    const boxes = drawing.boxes(moved);
    const into = dropGroup(tools, moved, boxes);
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

/** The drag was broken off: everything stands where it stood. */
export function putBack(tools: Tools): void {
  letGo(tools);
  setLook(tools, { dropInto: null });
  goBack(tools);
}

function letGo({ dragging }: Tools): void {
  dragging.now?.letGo();
  dragging.dropped = dragging.now;
  dragging.now = null;
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
function dropGroup(tools: Tools, moved: ReadonlyMap<string, Point>, boxes: ReadonlyMap<string, Box>): string | null {
  const { drawing } = tools;
  const [first] = topsOf(tools, [...moved.keys()]);
  if (first === undefined) return null;
  const box = boxes.get(first);
  if (box === undefined) return null;
  const isMoved = (id: string): boolean =>
    moved.has(id) || [...moved.keys()].some((outer) => drawing.inside(outer, id));
  return groupAt(middleOf(box), boxes, drawing.cards.all, isMoved);
}
