import { ReglamentError } from '../errors.ts';
import { reachOn } from '../policies/index.ts';
import type { QueryContext, Viewer } from './context.ts';
import { countImportedJournal, type ImportedCase, importedCase, isLogImported } from './imported-log.ts';
import { readViewer } from './read-viewer.ts';

/** What whoever imports a log asks first. */
export interface ImportState {
  /** True when any case of the log is there already. */
  readonly imported: boolean;
  /** Hash of the effective workflow on which requests of the type would run. */
  readonly workflow: string;
}

/**
 * Whether a log was imported before, and what its requests would run on. Fails with FORBIDDEN for those who do not manage
 * the operation, RELEASE_EMPTY and REQUEST_TYPE_NOT_FOUND.
 */
export async function getImportState(
  ctx: QueryContext,
  viewer: Viewer,
  log: string,
  type: string,
): Promise<ImportState> {
  await mayRead(ctx, viewer);
  const release = await ctx.catalog.latest();
  release.requestType(type);
  const { hash } = await ctx.catalog.workflowFor(release, type, null);
  return { imported: await isLogImported(ctx.store.read, log), workflow: hash };
}

/** The request of an imported case with the rows of the log that its journal holds; null when the case was not begun. */
export async function getImportedCase(
  ctx: QueryContext,
  viewer: Viewer,
  externalKey: string,
): Promise<ImportedCase | null> {
  await mayRead(ctx, viewer);
  return (await importedCase(ctx.store.read, externalKey)) ?? null;
}

/** How many journal rows the requests with these external keys have. */
export async function countImported(ctx: QueryContext, viewer: Viewer, keys: readonly string[]): Promise<number> {
  await mayRead(ctx, viewer);
  return countImportedJournal(ctx.store.read, keys);
}

async function mayRead(ctx: QueryContext, viewer: Viewer): Promise<void> {
  const { policy } = await readViewer(ctx, viewer);
  if (reachOn(await ctx.catalog.roles(), policy, 'operation', 'manage') === 'all') return;
  throw new ReglamentError('FORBIDDEN', { action: 'import history' });
}
