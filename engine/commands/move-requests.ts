import { currentRelease } from '../store/definitions/index.ts';
import type { MigrationPlan } from '../run/index.ts';
import { countMigrationItems } from '../store/count-migration-items.ts';
import { pageUnmoved } from '../store/requests/page-unmoved.ts';
import { pinnedGroups } from '../store/requests/pinned-groups.ts';
import { findMigration, type MigrationJob } from '../store/migration-jobs.ts';
import { changeLocked } from './change-request.ts';
import type { CommandContext } from './context.ts';
import { noteIfWaiting } from './move-locked.ts';

export interface JobRun {
  readonly stop: () => boolean;
  readonly progress: () => Promise<void>;
}

/** How a run of a job ended. One that was stopped, or has requests that wait, is resumed by running it again. */
export type JobEnd = 'done' | 'stopped' | 'superseded' | 'waiting';

const PAGE = 100;

/**
 * Moves every running request of an older version to the job's release, one transaction each: the same move that a
 * touched request makes by itself. It ends as `superseded` when a newer release is published meanwhile: going on would
 * take requests of that one back. Where the plan says `safe`, it ends as `waiting` while there are requests whose move is
 * not.
 */
export async function moveRequests(
  ctx: CommandContext,
  job: MigrationJob,
  { stop, progress }: JobRun,
): Promise<JobEnd> {
  const isSafe = (job.plan as MigrationPlan).when === 'safe';
  const release = await ctx.catalog.current();
  const move = await ctx.catalog.moveOf(job);
  const groups = await pinnedGroups(ctx.store.read);
  const ends = new Set([...move.targets.values()].map((target) => target.hash));
  const starts = [...new Set(groups.map((group) => group.hash))];
  // A hash may be an end for one client and a start for another: those come last, after nothing more moves into them.
  for (const hash of starts.toSorted((a, b) => Number(ends.has(a)) - Number(ends.has(b)))) {
    let before: number | null = null;
    for (;;) {
      const page: { id: number; uuid: string }[] = await pageUnmoved(
        ctx.store.read,
        { hash, migration: job.id },
        before,
        PAGE,
      );
      for (const { uuid } of page) {
        if (stop()) return 'stopped';
        const moved = await ctx.store.transaction(async (tx) => {
          if ((await currentRelease(tx))?.id !== job.toRelease) return false;
          await changeLocked(
            ctx,
            tx,
            'system',
            { request: uuid },
            { release, roles: release.roles, moves: [move] },
            async (locked) => {
              if (isSafe) await noteIfWaiting(locked, move);
              return null;
            },
          );
          return true;
        });
        if (!moved) return 'superseded';
      }
      before = page.at(-1)?.id ?? null;
      await progress();
      if ((await findMigration(ctx.store.read, job.uuid))?.status !== 'running') return 'stopped';
      if (page.length < PAGE) break;
    }
  }
  if (!isSafe || (await countMigrationItems(ctx.store.read, job.id)).waiting === 0) return 'done';
  return (await currentRelease(ctx.store.read))?.id === job.toRelease ? 'waiting' : 'superseded';
}
