import type { Point } from '../model/workflow-command.ts';
import type { Box } from './box.ts';
import { movedBy, type Route } from './curve.ts';
import { routesOf } from './route.ts';
import { sideAt } from './side.ts';

interface Way {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** Where everything stood, and where it stands now. */
interface Pull {
  readonly routes: ReadonlyMap<string, Route>;
  readonly before: ReadonlyMap<string, Box>;
  readonly now: ReadonlyMap<string, Box>;
  readonly inside: (outer: string, inner: string) => boolean;
}

/**
 * How the lines of what is dragged run meanwhile. A line both of whose ends go the same way goes with them as it is; the
 * others go straight to the sides that face each other now, and leave what stands still where they left it, so that no
 * other line has to make room. How they run in the end is found when it is dropped.
 */
export function pulledRoutes(ways: readonly Way[], { routes, before, now, inside }: Pull): Map<string, Route> {
  const pulled = new Map<string, Route>();
  const loose: Way[] = [];
  for (const way of ways) {
    const route = routes.get(way.id);
    const [from, to] = [shift(before.get(way.from), now.get(way.from)), shift(before.get(way.to), now.get(way.to))];
    if (route !== undefined && from.x === to.x && from.y === to.y) pulled.set(way.id, movedBy(route, from));
    else loose.push(way);
  }
  const byId = new Map(loose.map((way) => [way.id, way]));
  const kept = (id: string, end: 'start' | 'end', side: string): Point | null => {
    const [way, route] = [byId.get(id), routes.get(id)];
    const state = end === 'start' ? way?.from : way?.to;
    const box = state === undefined ? undefined : now.get(state);
    if (route === undefined || state === undefined || box === undefined) return null;
    const { x, y } = shift(before.get(state), box);
    return x === 0 && y === 0 && sideAt(box, route[end]) === side ? route[end] : null;
  };
  for (const [id, route] of routesOf(loose, now, inside, undefined, kept)) pulled.set(id, route);
  return pulled;
}

function shift(before: Box | undefined, now: Box | undefined): Point {
  return { x: (now?.x ?? 0) - (before?.x ?? 0), y: (now?.y ?? 0) - (before?.y ?? 0) };
}
