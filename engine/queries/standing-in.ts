import { standingPlaces, type StandingPlace } from '../store/requests/standing-places.ts';
import type { QueryContext } from './context.ts';

/** Where running requests of a workflow stand. */
export interface WorkflowPlace extends StandingPlace {
  /** The overlay that they run on; null for the base. */
  readonly overlay: string | null;
}

/** The places in which running requests of a workflow stand, on whatever version they are. */
export async function standingIn(ctx: QueryContext, workflow: string): Promise<WorkflowPlace[]> {
  const { read } = ctx.store;
  const found: WorkflowPlace[] = [];
  for (const [hash, places] of Map.groupBy(await standingPlaces(read), (place) => place.hash)) {
    const { effective } = await ctx.catalog.workflow(read, hash);
    if (effective.workflow.id !== workflow) continue;
    found.push(...places.map((place) => ({ ...place, overlay: effective.workflow.overlay })));
  }
  return found;
}
