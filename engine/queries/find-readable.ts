import { ReglamentError } from '../errors.ts';
import type { CompiledWorkflow } from '../language/index.ts';
import { type RequestSight, requestSight } from '../policies/index.ts';
import type { CurrentRelease } from '../store/catalog/catalog.ts';
import { findRequest, type LoadedRequest } from '../store/index.ts';
import type { QueryContext, Viewer } from './context.ts';
import { type ReadViewer, readViewer } from './read-viewer.ts';

/** A request that the viewer may read, with all that decides how much of it he sees. */
export interface ReadableRequest {
  readonly row: LoadedRequest;
  readonly workflow: CompiledWorkflow;
  readonly release: CurrentRelease;
  readonly viewer: ReadViewer;
  readonly sight: RequestSight;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * The request with this uuid or number. Fails with REQUEST_NOT_FOUND also when the viewer may not read it: he learns not
 * even that it exists.
 */
export async function findReadable(ctx: QueryContext, viewer: Viewer, key: string): Promise<ReadableRequest> {
  const release = await ctx.catalog.current();
  const reader = await readViewer(ctx, viewer);
  const by = UUID.test(key) ? { uuid: key.toLowerCase() } : { number: key };
  const row = await findRequest(ctx.store.read, by, ctx.now());
  const sight = row && requestSight(release.roles, reader.policy, policyRequest(row));
  if (row === undefined || sight?.reads !== true) throw new ReglamentError('REQUEST_NOT_FOUND', { request: key });
  const workflow = await ctx.catalog.workflow(ctx.store.read, row.effectiveHash);
  return { row, workflow, release, viewer: reader, sight };
}

/** A request as the policies see it. */
export function policyRequest(row: LoadedRequest): Parameters<typeof requestSight>[2] {
  return { assignee: row.assignee?.uuid ?? null, team: row.teamCode, clientId: row.clientId };
}
