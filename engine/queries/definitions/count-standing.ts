import { countPlaces } from '../../store/requests/standing-places.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { MOST_COUNTED } from '../list-statuses.ts';
import { standingIn } from '../standing-in.ts';
import { readEditor } from './read-editor.ts';

/** How many running requests stand in a state; 10,000 are that many or more. */
export interface StandingCount {
  readonly state: string;
  /** Those of its clients; null: on the base. */
  readonly overlay: string | null;
  readonly requests: number;
}

/**
 * How many running requests of a workflow, whatever version they are on, stand in each innermost state; one in parallel
 * regions stands in several. Nobody is told which. Fails with FORBIDDEN, RELEASE_EMPTY.
 */
export async function countStanding(ctx: QueryContext, viewer: Viewer, workflow: string): Promise<StandingCount[]> {
  await readEditor(ctx, viewer);
  const places = await standingIn(ctx, workflow);
  const counted = await countPlaces(ctx.store.read, places, MOST_COUNTED);
  const counts = new Map<string, StandingCount>();
  for (const [at, { states, overlay }] of places.entries()) {
    for (const state of states) {
      const key = JSON.stringify([state, overlay]);
      const requests = Math.min(MOST_COUNTED, (counts.get(key)?.requests ?? 0) + (counted[at] ?? 0));
      counts.set(key, { state, overlay, requests });
    }
  }
  return [...counts.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}
