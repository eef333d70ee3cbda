import { ReglamentError } from '../errors.ts';
import { releaseItems } from '../store/definitions/index.ts';
import { migrationsTo } from '../store/migration-jobs.ts';
import { readDrafts } from './check-drafts.ts';
import type { ActorRef, CommandContext } from './context.ts';
import { endMigration, waitsForSafety } from './end-migration.ts';
import { insertUndoJob } from './migrate-requests.ts';
import { publishFiles } from './publish-files.ts';

export interface RollBack {
  /** The release that is to be taken back; it must be the current one. */
  readonly release: number;
  readonly note?: string;
}

export interface RolledBack {
  /** The new release: the same definitions as the one before. */
  readonly release: number;
  /** Uuids of the jobs that bring the moved requests back: give each to `runMigration`. */
  readonly migrations: readonly string[];
}

/**
 * Takes a release back: the definitions of the release before it become the next release, and requests that its migration
 * has moved go back as a job; those that have moved on since are listed as conflicts. A migration that still waits until
 * moving is safe ends. Nothing is deleted.
 * Fails with FORBIDDEN, RELEASE_STALE, RELEASE_NOT_FOUND, MIGRATION_NOT_FINISHED.
 */
export async function rollBack(ctx: CommandContext, actor: ActorRef, { release, note }: RollBack): Promise<RolledBack> {
  const { person, release: current } = await readDrafts(ctx, actor, 'publish');
  if (current !== release) throw new ReglamentError('RELEASE_STALE', { actual: current, expected: release });
  const items = await releaseItems(ctx.store.read, release - 1);
  if (items.length === 0) throw new ReglamentError('RELEASE_NOT_FOUND', { release: release - 1 });
  const jobs = await migrationsTo(ctx.store.read, release);
  for (const job of jobs) {
    if (job.status === 'running' && !waitsForSafety(job))
      throw new ReglamentError('MIGRATION_NOT_FINISHED', { id: job.uuid, status: job.status });
  }
  const migrations: string[] = [];
  const files = new Map(items.map((item) => [item.file, item.body]));
  const undone = { files, note: note ?? `takes release ${release} back`, expectedRelease: current, rollsBack: release };
  const number = await publishFiles(ctx, person, undone, async (tx, id) => {
    for (const job of jobs) {
      await endMigration(tx, job, [job.status === 'running' ? 'running' : 'stopped', 'done'], ctx.now());
      migrations.push(await insertUndoJob(ctx, tx, person.id, job, id));
    }
  });
  return { release: number, migrations };
}
