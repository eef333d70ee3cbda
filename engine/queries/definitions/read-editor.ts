import { ReglamentError } from '../../errors.ts';
import type { DefinitionRight } from '../../language/index.ts';
import { mayTouchDefinitions } from '../../policies/index.ts';
import type { CurrentRelease } from '../../store/catalog/catalog.ts';
import type { ActorRow } from '../../store/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { readViewer } from '../read-viewer.ts';

/** Somebody who works with definitions, and the release in force that his right was asked of. */
export interface Editor {
  readonly row: ActorRow;
  readonly release: CurrentRelease;
}

/** Fails with PERSON_NOT_FOUND, RELEASE_EMPTY, and FORBIDDEN for whoever has no such right on definitions. */
export async function readEditor(ctx: QueryContext, viewer: Viewer, right: DefinitionRight = 'read'): Promise<Editor> {
  const { row, policy } = await readViewer(ctx, viewer);
  const release = await ctx.catalog.latest();
  if (!mayTouchDefinitions(release.roles, policy, right)) {
    throw new ReglamentError('FORBIDDEN', { action: `${right} definitions` });
  }
  return { row, release };
}
