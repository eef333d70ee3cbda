import { nodesOf } from './nodes.ts';
import type { Tools } from './canvas-context.ts';

/** Shows the cards where the workflow has them. */
export function showNodes({ drawing, nodes, editor }: Tools): void {
  const { selection, readOnly } = editor();
  const { spots, cards, notes, anywhere } = drawing;
  nodes.set(nodesOf({ spots, cards: cards.all, notes: notes.all, anywhere, selection, readOnly }, nodes.value));
}
