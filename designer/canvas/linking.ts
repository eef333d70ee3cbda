import type { Point } from '../model/workflow-command.ts';
import { connect, runAll } from './acts.ts';
import { isInside } from './box.ts';
import { groupHead } from './card-size.ts';
import { groupAt } from './nodes.ts';
import { type Linking, setLook, type Tools } from './canvas-context.ts';

/** So far the pointer goes before it is taken for a drag, in pixels of the screen. */
const LEAST = 6;
/** The frame of a group is so wide for the pointer. */
const FRAME = 10;

/**
 * Draws a transition with the pointer until it is let go: onto a state it leads there; on the empty sheet a state is made.
 * Escape ends it without anything.
 */
export function startLinking(tools: Tools, start: PointerEvent, linking: Omit<Linking, 'over'>): void {
  const flow = tools.flow();
  if (flow === null || tools.editor().readOnly) return;
  let begun = false;
  let left = false;
  const follow = (event: PointerEvent): void => {
    if (!begun && Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < LEAST) return;
    begun = true;
    const point = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const over = stateAt(tools, point);
    left ||= over !== linking.from;
    tools.pen.set(point);
    const seen = left ? over : null;
    if (tools.look.value.linking === null || tools.look.value.linking.over !== seen) {
      setLook(tools, { linking: { ...linking, over: seen } });
    }
  };
  const end = (event?: PointerEvent): void => {
    window.removeEventListener('pointermove', follow);
    window.removeEventListener('pointerup', end);
    window.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', escape, true);
    const over = tools.look.value.linking?.over ?? null;
    setLook(tools, { linking: null });
    tools.pen.set(null);
    if (begun) swallowClick();
    if (event === undefined || !begun || !left) return;
    finish(tools, linking, over, flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }));
  };
  const cancel = (): void => end();
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    end();
  };
  window.addEventListener('pointermove', follow);
  window.addEventListener('pointerup', end);
  window.addEventListener('pointercancel', cancel);
  window.addEventListener('keydown', escape, true);
}

/** The click that ends a drag is no click on what lies there. */
export function swallowClick(): void {
  const swallow = (event: Event): void => event.stopPropagation();
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
}

function finish(tools: Tools, { from, link, end }: Omit<Linking, 'over'>, over: string | null, at: Point): void {
  if (link !== null) {
    if (over === null) return;
    runAll(tools, [{ do: 'reconnect', id: link, ...(end === 'from' ? { from: over } : { target: over }) }]);
  } else if (over === null) {
    const parent = groupAt(at, drawingBoxes(tools), tools.drawing.cards.all, () => false);
    setLook(tools, { question: { ask: 'new-state', kind: 'atomic', parent, at: { x: at.x, y: at.y - 36 }, from } });
  } else {
    connect(tools, from, over);
  }
}

const drawingBoxes = ({ drawing }: Tools) => drawing.boxes();

/** The state under a point: a card, or a group by its head or frame; inside a group is the empty sheet. */
export function stateAt({ drawing }: Pick<Tools, 'drawing'>, point: Point): string | null {
  let found: string | null = null;
  for (const { id, box } of drawing.spots.values()) {
    const card = drawing.cards.get(id);
    if (card === undefined || card.difference === 'removed' || !isInside(box, point)) continue;
    const inner = {
      x: box.x + FRAME,
      y: box.y + groupHead(card),
      width: box.width - 2 * FRAME,
      height: box.height - groupHead(card) - FRAME,
    };
    if (!card.group || !isInside(inner, point)) found = id;
  }
  return found;
}
