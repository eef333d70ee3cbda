import { ReglamentError } from '../errors.ts';
import { overlayDrafts } from '../language/overlay-drafts.ts';
import type { MigrationPlan } from '../run/index.ts';
import { deleteDraft, type Draft, updateDraft } from '../store/definitions/index.ts';
import type { Tx } from '../store/store.ts';
import { draftChanges, readDrafts } from './check-drafts.ts';
import type { ActorRef, CommandContext } from './context.ts';
import { baseMoved } from './drafts.ts';
import { migrationPlan } from './migration-plan.ts';
import { insertMigrationJob } from './migrate-requests.ts';
import { publishFiles } from './publish-files.ts';

export interface Publish {
  /** The release the check was made against. */
  readonly expectedRelease: number;
  readonly note: string;
  /**
   * `keep`: running requests stay on their version. `now`: a job moves them by the plan. `when-safe`: it moves each as
   * soon as that changes nothing about it.
   */
  readonly running: 'keep' | 'now' | 'when-safe';
  readonly plan?: Partial<Omit<MigrationPlan, 'when'>>;
}

export interface Published {
  readonly release: number;
  /** Uuid of the migration job, if requests are to move: give it to `runMigration`. */
  readonly migration: string | null;
}

/**
 * Publishes the actor's drafts: proves them, flips the release and empties the drafts in one transaction; requests move
 * afterwards, as a job. Fails with FORBIDDEN, RELEASE_STALE, DRAFT_BASE_MOVED, DRAFT_STALE, RELEASE_UNCHANGED,
 * PACK_INVALID, MIGRATION_PLAN_INVALID.
 */
export async function publish(ctx: CommandContext, actor: ActorRef, input: Publish): Promise<Published> {
  const { release, person, drafts, items } = await readDrafts(ctx, actor, 'publish');
  if (release !== input.expectedRelease)
    throw new ReglamentError('RELEASE_STALE', { actual: release, expected: input.expectedRelease });
  const changes = draftChanges(items, drafts);
  if (changes.length === 0) throw new ReglamentError('RELEASE_UNCHANGED');
  const moved = changes.filter((change) => change.baseMoved);
  if (moved.length > 0) throw baseMoved(moved);
  let migration: string | null = null;
  const files = overlayDrafts(items, drafts);
  const number = await publishFiles(
    ctx,
    person,
    { files, note: input.note, expectedRelease: release },
    async (tx, id, pack) => {
      for (const draft of drafts) await takeDraft(tx, draft);
      if (input.running === 'keep') return;
      const when = input.running === 'when-safe' ? 'safe' : 'now';
      const plan = migrationPlan({ ...input.plan, when }, pack, ctx.catalog.kinds);
      migration = await insertMigrationJob(ctx, tx, person.id, { fromRelease: release, toRelease: id, plan });
    },
  );
  return { release: number, migration };
}

/** Removes a draft that is published. One that was saved again meanwhile would be lost: then nothing is published. */
async function takeDraft(tx: Tx, draft: Draft): Promise<void> {
  const same = await updateDraft(tx, draft, draft.revision);
  if (!same) throw new ReglamentError('DRAFT_STALE', { actual: draft.revision + 1, expected: draft.revision });
  await deleteDraft(tx, draft);
}
