import { currentRelease } from '../store/definitions/index.ts';
import { mayTouchDefinitions } from '../policies/index.ts';
import { ReglamentError } from '../errors.ts';
import { policyActor, readActing } from './acting.ts';
import type { ActorRef, CommandContext } from './context.ts';
import { publishFiles } from './publish-files.ts';
import { withShippedForms } from './shipped-forms.ts';

export interface InstallPack {
  /** Path inside the pack -> text. */
  readonly files: ReadonlyMap<string, string>;
  readonly note?: string | undefined;
  /** The release that the pack is to replace, 0 for none; whatever is current when absent. */
  readonly expectedRelease?: number | undefined;
}

/**
 * Publishes a whole pack as the next release, with the shipped print forms that its cover names; it takes the place of
 * whatever was published. Running requests stay pinned to the versions they run on. Fails with PACK_INVALID (every problem), FORBIDDEN, RELEASE_STALE.
 */
export async function installPack(
  ctx: CommandContext,
  actor: ActorRef,
  { files, note, expectedRelease: expected }: InstallPack,
): Promise<{ release: number }> {
  const person = await readActing(ctx.store.read, actor);
  const current = (await currentRelease(ctx.store.read))?.id ?? 0;
  const roles = current === 0 ? new Map() : (await ctx.catalog.latest()).roles;
  if (!mayTouchDefinitions(roles, policyActor(person), 'publish'))
    throw new ReglamentError('FORBIDDEN', { action: 'publish definitions' });
  if (expected !== undefined && expected !== current) {
    throw new ReglamentError('RELEASE_STALE', { actual: current, expected });
  }
  const text = note ?? 'pack installed';
  const release = await publishFiles(ctx, person, {
    files: withShippedForms(files),
    note: text,
    expectedRelease: current,
  });
  return { release };
}
