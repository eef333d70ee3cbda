import type { Tools } from './canvas-context.ts';
import { nodesOf, noteOfNode } from './nodes.ts';

/** Shows the cards where the workflow has them. */
export function showNodes({ drawing, nodes, editor, dragging }: Tools): void {
  const { selection, readOnly } = editor();
  const { spots, cards, notes, anywhere } = drawing;
  nodes.set(nodesOf({ spots, cards: cards.all, notes: notes.all, anywhere, selection, readOnly }, nodes.value));
  if (dragging.dropped === null) return;
  // React has never heard that they were elsewhere, and writes only what is another than it wrote last.
  const boxes = drawing.boxes();
  dragging.dropped.put((id) => boxes.get(id) ?? notes.get(noteOfNode(id) ?? ''));
  dragging.dropped = null;
}
