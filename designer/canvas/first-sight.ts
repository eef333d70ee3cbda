import type { ReactFlowInstance } from '@xyflow/react';
import type { SheetNode } from './nodes.ts';
import { wholeSheet } from './sight.ts';
import type { Tools } from './canvas-context.ts';

/** Smaller than this nothing can be read. */
const LEAST = 0.6;
/** From where requests begin it is seen at least so large: the rest is a move away. */
const LEAST_IN_PART = 0.7;
const MARGIN = 40;
/** So much at the left is under the palette. */
const PALETTE = 72;

/** How a workflow is seen at first: as a whole where it can be read so, else from where requests begin. */
export function firstSight(tools: Tools, flow: ReactFlowInstance<SheetNode>): void {
  const frame = tools.frame();
  const { spots, cards } = tools.drawing;
  const all = wholeSheet(tools.drawing);
  if (frame === null || all === null) return;
  const [width, height] = [frame.clientWidth - PALETTE - MARGIN, frame.clientHeight - 2 * MARGIN];
  const fit = Math.min(1, width / all.width, height / all.height);
  if (fit >= LEAST) {
    const x = PALETTE + (width - all.width * fit) / 2 - all.x * fit;
    void flow.setViewport({ x, y: MARGIN + (height - all.height * fit) / 2 - all.y * fit, zoom: fit });
    return;
  }
  const begin = [...spots.values()].find(({ id }) => cards.get(id)?.initial === true)?.box ?? all;
  const zoom = Math.max(LEAST_IN_PART, Math.min(0.8, height / all.height));
  const y = Math.min(MARGIN - all.y * zoom, height / 2 - begin.y * zoom);
  void flow.setViewport({
    x: PALETTE + MARGIN - begin.x * zoom,
    y: all.height * zoom < height ? MARGIN - all.y * zoom : y,
    zoom,
  });
}
