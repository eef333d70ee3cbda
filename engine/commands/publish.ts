import { ReglamentError } from '../errors.ts';
import type { MigrationPlan } from '../run/index.ts';
import { deleteDraft } from '../store/definitions/index.ts';
import { draftChanges, readDrafts } from './check-drafts.ts';
import type { ActorRef, CommandContext } from './context.ts';
import { overlayDrafts } from './drafts.ts';
import { insertMigrationJob } from './migrate-requests.ts';
import { publishFiles } from './publish-files.ts';

export interface Publish {
  /** The release the check was made against. */
  readonly expectedRelease: number;
  readonly note: string;
  /** `keep`: running requests stay on their version. `now`: a job moves them by the plan. */
  readonly running: 'keep' | 'now';
  readonly plan?: Partial<MigrationPlan>;
}

export interface Published {
  readonly release: number;
  /** Uuid of the migration job, if requests are to move: give it to `runMigration`. */
  readonly migration: string | null;
}

/**
 * Publishes the actor's drafts: proves them, flips the release and empties the drafts in one transaction; requests move
 * afterwards, as a job. Fails with FORBIDDEN, RELEASE_STALE, DRAFT_BASE_MOVED, RELEASE_UNCHANGED, PACK_INVALID.
 */
export async function publish(ctx: CommandContext, actor: ActorRef, input: Publish): Promise<Published> {
  const { release, person, drafts, items } = await readDrafts(ctx, actor, 'publish');
  if (release !== input.expectedRelease)
    throw new ReglamentError('RELEASE_STALE', { actual: release, expected: input.expectedRelease });
  const changes = draftChanges(items, drafts);
  if (changes.length === 0) throw new ReglamentError('RELEASE_UNCHANGED');
  const moved = changes.filter((change) => change.baseMoved);
  if (moved.length > 0) {
    const details = moved.map(({ kind, id }) => ({
      rule: 'draft-base-moved',
      path: `${kind}/${id}`,
      message: `${kind} "${id}" was published by somebody else since`,
    }));
    throw new ReglamentError('DRAFT_BASE_MOVED', { count: moved.length }, { details });
  }
  let migration: string | null = null;
  const files = overlayDrafts(items, drafts);
  const number = await publishFiles(
    ctx,
    person,
    { files, note: input.note, expectedRelease: release },
    async (tx, id) => {
      for (const draft of drafts) await deleteDraft(tx, draft);
      if (input.running === 'keep') return;
      const plan = { states: input.plan?.states ?? {}, timers: input.plan?.timers ?? 'keep' };
      migration = await insertMigrationJob(ctx, tx, person.id, { fromRelease: release, toRelease: id, plan });
    },
  );
  return { release: number, migration };
}
