import type { Point } from '../model/workflow-command.ts';
import ELK from 'elkjs/lib/elk-api.js';
// Served as it came in the package, in a file of its own: its licence (EPL-2.0) asks for that, and it is 1.4 MB.
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import { type Arrow, betterSeen, layoutGraph, placesOf, type Shape, waysOf } from './layout-graph.ts';

export interface LaidOut {
  /** By state id, each from the corner of the state around it. */
  readonly places: ReadonlyMap<string, Point>;
  /** By transition id: the points of its way on the sheet. */
  readonly ways: ReadonlyMap<string, readonly Point[]>;
}

/**
 * Where a whole drawing goes when it is tidied up, by state id, each from the corner of the state around it. Worked out in
 * a worker of its own that ends with it: the page stays at hand meanwhile.
 */
export async function layOut(shapes: readonly Shape[], arrows: readonly Arrow[]): Promise<LaidOut> {
  const elk = new ELK.default({ workerUrl });
  try {
    const across = await elk.layout(layoutGraph(shapes, arrows, 'RIGHT'));
    const better = betterSeen(across, await elk.layout(layoutGraph(shapes, arrows, 'DOWN')));
    return { places: placesOf(better), ways: waysOf(better) };
  } finally {
    elk.terminateWorker();
  }
}
