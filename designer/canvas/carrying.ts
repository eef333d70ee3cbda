import { putItem } from './palette-items.ts';
import { groupAt } from './nodes.ts';
import { stateAt, swallowClick } from './linking.ts';
import { type PaletteItem, setLook, type Tools } from './canvas-context.ts';

const LEAST = 5;

/** Carries something from the palette with the pointer and puts it where it is let go. Without a move nothing happens. */
export function startCarrying(tools: Tools, start: PointerEvent, item: PaletteItem, noteText: string): void {
  const flow = tools.flow();
  if (flow === null || start.button !== 0) return;
  let begun = false;
  const follow = (event: PointerEvent): void => {
    if (!begun && Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < LEAST) return;
    begun = true;
    const point = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    tools.pen.set(point);
    const over =
      item === 'timer'
        ? stateAt(tools, point)
        : groupAt(point, tools.drawing.boxes(), tools.drawing.cards.all, () => false);
    const { carried, dropInto } = tools.look.value;
    if (carried !== item || dropInto !== over) setLook(tools, { carried: item, dropInto: over });
  };
  const end = (event: PointerEvent | null): void => {
    window.removeEventListener('pointermove', follow);
    window.removeEventListener('pointerup', end);
    window.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', escape, true);
    setLook(tools, { carried: null, dropInto: null });
    tools.pen.set(null);
    if (begun) swallowClick();
    if (!begun || event === null) return;
    const frame = tools.frame();
    const under = document.elementFromPoint(event.clientX, event.clientY);
    if (frame === null || under === null || !frame.contains(under) || under.closest('[data-palette]') !== null) return;
    putItem(tools, item, flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }), noteText);
  };
  const cancel = (): void => end(null);
  const escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') end(null);
  };
  window.addEventListener('pointermove', follow);
  window.addEventListener('pointerup', end);
  window.addEventListener('pointercancel', cancel);
  window.addEventListener('keydown', escape, true);
}
