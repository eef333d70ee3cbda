import { getViewportForBounds } from '@xyflow/react';
import { around, type Box, middleOf } from './box.ts';
import { pointAt } from './curve.ts';
import { NOTE_WIDTH, noteHeight } from './nodes.ts';
import type { Tools } from './canvas-context.ts';

/** Clear of the palette. */
const PADDING = { top: '24px', right: '24px', bottom: '24px', left: '84px' } as const;

/** What everything that is drawn lies in, lines that go around included; null while nothing is. */
export function wholeSheet({ spots, anywhere, lines, notes }: Tools['drawing']): Box | null {
  const bends = [...lines.all.values()].flatMap(({ bends: points = [] }) => points);
  return around([
    ...[...spots.values()].map(({ box }) => box),
    ...(anywhere === null ? [] : [anywhere]),
    ...[...notes.all.values()].map(({ x, y, text }) => ({ x, y, width: NOTE_WIDTH, height: noteHeight(text) })),
    ...bends.map(({ x, y }) => ({ x, y, width: 0, height: 0 })),
  ]);
}

/** Brings everything into sight. */
export function showWhole(tools: Tools, duration: number): void {
  const [all, frame, flow] = [wholeSheet(tools.drawing), tools.frame(), tools.flow()];
  if (all === null || frame === null || flow === null) return;
  const viewport = getViewportForBounds(all, frame.clientWidth, frame.clientHeight, 0.05, 1, PADDING);
  void flow.setViewport(viewport, { duration });
}

const READABLE = 0.75;

/** Where an element stands on the sheet: a state, a transition (its words, or the state that it stays in) or a note. */
export function placeOf({ drawing, editor }: Tools, id: string): { x: number; y: number } | null {
  const spot = drawing.spots.get(id);
  if (spot !== undefined) {
    const { box } = spot;
    // Of a large group its head is looked at.
    return box.height > 400 ? { x: box.x + Math.min(box.width, 600) / 2, y: box.y + 160 } : middleOf(box);
  }
  const line = drawing.lines.get(id);
  if (line !== undefined) return pointAt(line, line.share);
  const note = drawing.notes.get(id);
  if (note !== undefined) return note;
  const from = editor().view.transitionById.get(id)?.from;
  const box = from === undefined ? undefined : drawing.spots.get(from)?.box;
  return box === undefined ? null : middleOf(box);
}

/** Brings an element into sight, large enough to be read; at this size where it is given. */
export function bringIntoSight(tools: Tools, id: string, zoom?: number): void {
  const at = placeOf(tools, id);
  const flow = tools.flow();
  if (at === null || flow === null) return;
  void flow.setCenter(at.x, at.y, {
    zoom: zoom ?? Math.max(READABLE, flow.getZoom()),
    duration: zoom !== undefined || calm() ? 0 : 200,
  });
}

/** Moves the sheet when what has the focus is not seen. */
export function keepInSight(tools: Tools, id: string): void {
  const at = placeOf(tools, id);
  const [flow, frame] = [tools.flow(), tools.frame()?.getBoundingClientRect()];
  if (at === null || flow === null || frame === undefined) return;
  const { x, y } = flow.flowToScreenPosition(at);
  const margin = 60;
  const seen =
    x > frame.left + margin && x < frame.right - margin && y > frame.top + margin && y < frame.bottom - margin;
  if (!seen) void flow.setCenter(at.x, at.y, { zoom: flow.getZoom(), duration: calm() ? 0 : 150 });
}

const calm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
