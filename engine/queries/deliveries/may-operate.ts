import { ReglamentError } from '../../errors.ts';
import { reachOn } from '../../policies/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { readViewer } from '../read-viewer.ts';

/** Fails with FORBIDDEN when the viewer may not look into the operation of the engine. */
export async function mayOperate(ctx: QueryContext, viewer: Viewer): Promise<void> {
  const roles = await ctx.catalog.roles();
  const { policy } = await readViewer(ctx, viewer);
  if (reachOn(roles, policy, 'operation', 'read') !== 'all')
    throw new ReglamentError('FORBIDDEN', { action: 'see deliveries and timers that failed' });
}
