import type { Point } from '../model/workflow-command.ts';
import { around, type Box } from './box.ts';

export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom' | 'across' | 'down';

/** Where the boxes go when they are lined up, or (`across`, `down`) given equal gaps. Only those that move. */
export function aligned(boxes: ReadonlyMap<string, Box>, how: Alignment): Map<string, Point> {
  const all = around(boxes.values());
  if (all === null) return new Map();
  const places = how === 'across' || how === 'down' ? distributed(boxes, all, how) : lined(boxes, all, how);
  return new Map(
    [...places].filter(([id, at]) => {
      const box = boxes.get(id);
      return box !== undefined && (box.x !== at.x || box.y !== at.y);
    }),
  );
}

function lined(
  boxes: ReadonlyMap<string, Box>,
  all: Box,
  how: Exclude<Alignment, 'across' | 'down'>,
): Map<string, Point> {
  const place = ({ x, y, width, height }: Box): Point => {
    if (how === 'left') return { x: all.x, y };
    if (how === 'right') return { x: all.x + all.width - width, y };
    if (how === 'centre') return { x: Math.round(all.x + (all.width - width) / 2), y };
    if (how === 'top') return { x, y: all.y };
    if (how === 'bottom') return { x, y: all.y + all.height - height };
    return { x, y: Math.round(all.y + (all.height - height) / 2) };
  };
  return new Map([...boxes].map(([id, box]) => [id, place(box)]));
}

function distributed(boxes: ReadonlyMap<string, Box>, all: Box, how: 'across' | 'down'): Map<string, Point> {
  const across = how === 'across';
  const start = ([, box]: readonly [string, Box]): number => (across ? box.x : box.y);
  const length = (box: Box): number => (across ? box.width : box.height);
  const sorted = [...boxes].toSorted((a, b) => start(a) - start(b) || (a[0] < b[0] ? -1 : 1));
  const filled = sorted.reduce((sum, [, box]) => sum + length(box), 0);
  const gap = ((across ? all.width : all.height) - filled) / Math.max(1, sorted.length - 1);
  const places = new Map<string, Point>();
  let at = across ? all.x : all.y;
  for (const [id, box] of sorted) {
    places.set(id, across ? { x: Math.round(at), y: box.y } : { x: box.x, y: Math.round(at) });
    at += length(box) + gap;
  }
  return places;
}
