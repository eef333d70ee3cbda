import { currentRelease } from '../store/definitions/index.ts';
import { mayTouchDefinitions } from '../policies/index.ts';
import { ReglamentError } from '../errors.ts';
import { policyActor, readActing } from './acting.ts';
import type { ActorRef, CommandContext } from './context.ts';
import { publishFiles } from './publish-files.ts';

export interface InstallPack {
  /** Path inside the pack -> text. */
  readonly files: ReadonlyMap<string, string>;
  readonly note?: string;
}

/**
 * Publishes a whole pack as the next release; it takes the place of whatever was published. Running requests stay pinned
 * to the versions they run on. Fails with PACK_INVALID (every problem), FORBIDDEN, RELEASE_STALE.
 */
export async function installPack(
  ctx: CommandContext,
  actor: ActorRef,
  { files, note }: InstallPack,
): Promise<{ release: number }> {
  const person = await readActing(ctx.store.read, actor);
  const expectedRelease = (await currentRelease(ctx.store.read))?.id ?? 0;
  const roles = expectedRelease === 0 ? new Map() : (await ctx.catalog.latest()).roles;
  if (!mayTouchDefinitions(roles, policyActor(person), 'publish'))
    throw new ReglamentError('FORBIDDEN', { action: 'publish definitions' });
  const release = await publishFiles(ctx, person, { files, note: note ?? 'pack installed', expectedRelease });
  return { release };
}
