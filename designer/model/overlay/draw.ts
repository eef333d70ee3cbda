import type { WorkflowOverlayDefinition } from '../../../engine/language/index.ts';
import { demandNote, isSameNote } from '../base/set-note.ts';
import { CommandRefused } from '../command-refused.ts';
import { whole, withLines, withNote, withPositions } from '../layout.ts';
import { linesMoved } from '../lines-moved.ts';
import { TEXT_ORDER } from '../text-order.ts';
import type { Bends, CommandOf, Point } from '../workflow-command.ts';
import { type Ground, notForOverlay } from './ground.ts';

/** Puts states where these clients' workflow is drawn; where the base has them is not written down again. */
export function placeOnTop(
  { base, overlay, effect }: Ground,
  { positions, lines = {} }: CommandOf<'place'>,
): WorkflowOverlayDefinition {
  const own = Object.entries(positions).map(([id, point]): [string, Point | null] => {
    if (!effect.outline.stateById.has(id) && !effect.base.stateById.has(id))
      throw new CommandRefused('unknown-state', { id });
    const below = Object.hasOwn(base.layout ?? {}, id) ? base.layout?.[id] : undefined;
    const { x, y } = whole(point);
    return [id, below?.x === x && below.y === y ? null : point];
  });
  const next = withPositions(overlay, Object.fromEntries(own), TEXT_ORDER.overlay);
  const moved = new Set(Object.keys(positions).filter((id) => next.layout?.[id] !== overlay.layout?.[id]));
  const stale = moved.size === 0 ? [] : linesMoved(effect.outline, Object.keys(overlay.lines ?? {}), moved);
  const ways = Object.entries(lines).map(([id, way]): [string, Bends | null] => {
    if (!effect.outline.transitionById.has(id)) throw new CommandRefused('unknown-transition', { id });
    const below = Object.hasOwn(base.lines ?? {}, id) ? base.lines?.[id] : undefined;
    return [id, below?.join() === way.join() ? null : way];
  });
  const forgotten = Object.fromEntries(stale.map((id) => [id, null]));
  return withLines(next, { ...forgotten, ...Object.fromEntries(ways) }, TEXT_ORDER.overlay);
}

/** Writes a remark for these clients, also instead of one of the base, or takes such a remark away. */
export function setNoteOnTop(
  { base, overlay }: Ground,
  { id, note }: CommandOf<'set-note'>,
): WorkflowOverlayDefinition {
  const own = Object.hasOwn(overlay.notes ?? {}, id) ? overlay.notes?.[id] : undefined;
  const below = Object.hasOwn(base.notes ?? {}, id) ? base.notes?.[id] : undefined;
  if (note === null && own === undefined && below !== undefined) throw notForOverlay('set-note', { id });
  demandNote(id, note, own ?? below);
  if (isSameNote(note, own ?? below)) return overlay;
  return withNote(overlay, id, isSameNote(note, below) ? null : note, TEXT_ORDER.overlay);
}
