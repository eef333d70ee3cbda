import type { Node } from '@xyflow/react';
import type { Note } from '../model/workflow-command.ts';
import type { Selection } from '../model/selection.ts';
import { type Box, isInside } from './box.ts';
import type { Card } from './card.ts';
import type { Spot } from './sheet.ts';

/** What React Flow is told of a card: where it stands and how large it is. The rest each card takes by its id. */
export type SheetNode = Node<Record<string, never>>;

const NOTE = 'note:';
export const noteNode = (id: string): string => NOTE + id;
/** The id of the note that a node shows; null: it shows something else. */
export const noteOfNode = (node: string): string | null => (node.startsWith(NOTE) ? node.slice(NOTE.length) : null);
export const ANYWHERE_NODE = 'machine:';

export const NOTE_WIDTH = 200;
const NO_DATA = {};
const GROUP = { style: { pointerEvents: 'none' }, dragHandle: '.grip' } as const;

/** Lines run above groups and below cards. */
export const LAYERS = { lines: 100, cards: 200, labels: 300 } as const;

interface Sheet {
  readonly spots: ReadonlyMap<string, Spot>;
  readonly cards: ReadonlyMap<string, Card>;
  readonly notes: ReadonlyMap<string, Note>;
  readonly anywhere: Box | null;
  readonly selection: Selection;
  readonly readOnly: boolean;
}

/** The nodes of the sheet, outer states before what is in them. Nodes that are as before are the former objects. */
export function nodesOf(sheet: Sheet, before: readonly SheetNode[]): SheetNode[] {
  const former = new Map(before.map((node) => [node.id, node]));
  const keep = (node: SheetNode): SheetNode => {
    const was = former.get(node.id);
    return was !== undefined && sameNode(was, node) ? was : node;
  };
  const { spots, cards, notes, anywhere, selection, readOnly } = sheet;
  const chosen = new Set(selection.states);
  const states = [...spots.values()].map((spot): SheetNode => {
    const card = cards.get(spot.id);
    const group = card?.group === true;
    return {
      ...basics(spot.id, spot.at, spot.box),
      type: group ? 'group-state' : card?.kind === 'history' ? 'history' : 'state',
      ...(spot.parent === null ? {} : { parentId: spot.parent }),
      selected: chosen.has(spot.id),
      draggable: !readOnly && card?.difference !== 'removed',
      selectable: card?.difference !== 'removed',
      zIndex: (group ? 0 : LAYERS.cards) + spot.depth,
      ...(group ? GROUP : {}),
    };
  });
  const remarks = [...notes].map(([id, note]): SheetNode => {
    return {
      ...basics(noteNode(id), { x: note.x, y: note.y }, { width: NOTE_WIDTH, height: noteHeight(note.text) }),
      type: 'note',
      selected: selection.note === id,
      draggable: !readOnly,
      zIndex: LAYERS.cards,
    };
  });
  const start =
    anywhere === null
      ? []
      : [
          {
            ...basics(ANYWHERE_NODE, anywhere, anywhere),
            type: 'anywhere',
            draggable: false,
            selectable: false,
            zIndex: LAYERS.cards,
          },
        ];
  return [...states, ...remarks, ...start].map(keep);
}

/** What it is measured as is its size. */
function sameNode(a: SheetNode, b: SheetNode): boolean {
  return (
    a.position.x === b.position.x &&
    a.position.y === b.position.y &&
    a.width === b.width &&
    a.height === b.height &&
    a.type === b.type &&
    a.parentId === b.parentId &&
    a.selected === b.selected &&
    a.draggable === b.draggable &&
    a.selectable === b.selectable &&
    a.zIndex === b.zIndex
  );
}

function basics(id: string, { x, y }: { x: number; y: number }, { width, height }: { width: number; height: number }) {
  return { id, data: NO_DATA, position: { x, y }, width, height, measured: { width, height } };
}

export function noteHeight(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 27)), 0);
  return Math.min(400, 24 + lines * 18);
}

/** The innermost group under a point, for what is dropped there: never one that is moved itself, or lies within it. */
export function groupAt(
  point: { x: number; y: number },
  boxes: ReadonlyMap<string, Box>,
  cards: ReadonlyMap<string, Card>,
  isMoved: (id: string) => boolean,
): string | null {
  let found: string | null = null;
  for (const [id, box] of boxes) {
    if (cards.get(id)?.group === true && !isMoved(id) && isInside(box, point)) found = id;
  }
  return found;
}
