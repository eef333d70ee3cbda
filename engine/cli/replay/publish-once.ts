import type { App } from '../../app.ts';
import { installPack } from '../../commands/index.ts';
import { isReglamentError, ReglamentError } from '../../errors.ts';
import type { CompiledWorkflow } from '../../language/index.ts';

/**
 * Makes sure that requests of the type run on this very workflow: installs the pack into a database where nothing is
 * published yet, and leaves any other database as it is. When another one publishes at the same moment, what it
 * published decides.
 *
 * Errors: LOG_PACK_MISMATCH when something else is published there.
 */
export async function publishOnce(
  app: App,
  files: ReadonlyMap<string, string>,
  requestType: string,
  workflow: CompiledWorkflow,
): Promise<void> {
  let published = await publishes(app, requestType, workflow);
  if (published === 'nothing') {
    try {
      await installPack(app.commands, 'system', { files, note: 'installed by replay' });
      return;
    } catch (error) {
      if (!isReglamentError(error, 'RELEASE_STALE')) throw error;
      published = await publishes(app, requestType, workflow);
    }
  }
  if (published === 'this') return;
  throw new ReglamentError('LOG_PACK_MISMATCH', {
    reason: `the database has other definitions of "${requestType}" published; install this pack there first, or name another database`,
  });
}

/** What requests of the type run on in the database: this workflow, another one, or nothing as nothing is published. */
async function publishes(
  { commands: { catalog } }: App,
  requestType: string,
  workflow: CompiledWorkflow,
): Promise<'this' | 'other' | 'nothing'> {
  try {
    const release = await catalog.latest();
    const known = release.pack.byKind['request-type'].has(requestType);
    return known && (await catalog.workflowFor(release, requestType, null)).hash === workflow.hash ? 'this' : 'other';
  } catch (error) {
    if (isReglamentError(error, 'RELEASE_EMPTY')) return 'nothing';
    throw error;
  }
}
