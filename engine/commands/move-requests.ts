import { pageByHash } from '../store/requests/index.ts';
import { pinnedGroups } from '../store/requests/pinned-groups.ts';
import type { MigrationJob } from '../store/migration-jobs.ts';
import { changeLocked } from './change-request.ts';
import type { CommandContext } from './context.ts';

export interface JobRun {
  readonly stop: () => boolean;
  readonly progress: () => Promise<void>;
}

const PAGE = 100;

/**
 * Moves every running request of an older version to the job's release, one transaction each: the same move that a
 * touched request makes by itself. False when it was stopped before the end.
 */
export async function moveRequests(
  ctx: CommandContext,
  job: MigrationJob,
  { stop, progress }: JobRun,
): Promise<boolean> {
  const roles = await ctx.catalog.roles();
  const move = await ctx.catalog.moveOf(job);
  const groups = await pinnedGroups(ctx.store.read);
  const ends = new Set([...move.targets.values()].map((target) => target.hash));
  const starts = [...new Set(groups.map((group) => group.hash))];
  // A hash may be an end for one client and a start for another: those come last, after nothing more moves into them.
  for (const hash of starts.sort((a, b) => Number(ends.has(a)) - Number(ends.has(b)))) {
    let before: number | null = null;
    for (;;) {
      const page: { id: number; uuid: string }[] = await pageByHash(ctx.store.read, hash, before, PAGE);
      for (const { uuid } of page) {
        if (stop()) return false;
        const target = { request: uuid };
        await ctx.store.transaction((tx) =>
          changeLocked(ctx, tx, 'system', target, { roles, moves: [move] }, () => null),
        );
      }
      before = page.at(-1)?.id ?? null;
      await progress();
      if (page.length < PAGE) break;
    }
  }
  return true;
}
