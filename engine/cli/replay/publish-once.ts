import type { App } from '../../app.ts';
import { installPack } from '../../commands/index.ts';
import { isReglamentError, ReglamentError } from '../../errors.ts';
import type { CompiledWorkflow } from '../../language/index.ts';

/**
 * Makes sure that requests of the type run on this very workflow: installs the pack into a database where nothing is
 * published yet, and leaves any other database as it is.
 *
 * Errors: LOG_PACK_MISMATCH when something else is published there.
 */
export async function publishOnce(
  app: App,
  files: ReadonlyMap<string, string>,
  requestType: string,
  workflow: CompiledWorkflow,
): Promise<void> {
  const { catalog } = app.commands;
  try {
    const release = await catalog.current();
    const known = release.pack.byKind['request-type'].has(requestType);
    const same = known && (await catalog.workflowFor(release, requestType, null)).hash === workflow.hash;
    if (same) return;
  } catch (error) {
    if (!isReglamentError(error, 'RELEASE_EMPTY')) throw error;
    await installPack(app.commands, 'system', { files, note: 'installed by replay' });
    return;
  }
  throw new ReglamentError('LOG_PACK_MISMATCH', {
    reason: `the database has other definitions of "${requestType}" published; install this pack there first, or name another database`,
  });
}
