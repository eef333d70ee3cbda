import { ReglamentError } from '../../errors.ts';
import { type Reach, reachOn } from '../../policies/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { type ReadViewer, readViewer } from '../read-viewer.ts';

/** Whoever looks, with how far he may read of people. */
export interface PeopleReader extends ReadViewer {
  readonly reads: Reach | null;
  readonly manages: boolean;
}

export async function peopleReader(ctx: QueryContext, viewer: Viewer): Promise<PeopleReader> {
  const roles = await ctx.catalog.roles();
  const reader = await readViewer(ctx, viewer);
  const reads = reachOn(roles, reader.policy, 'people', 'read');
  return { ...reader, reads, manages: reachOn(roles, reader.policy, 'people', 'manage') === 'all' };
}

/** Fails with FORBIDDEN for whoever may not read all of everybody. */
export async function needPeopleReader(ctx: QueryContext, viewer: Viewer): Promise<PeopleReader> {
  const reader = await peopleReader(ctx, viewer);
  if (reader.reads !== 'all') throw new ReglamentError('FORBIDDEN', { action: 'read what is kept of people' });
  return reader;
}
