import { sayStayPlainly } from '../run/index.ts';
import { findMigrationItem, insertMigrationItem, pageMigrationItems } from '../store/migration-items.ts';
import { findMigration, type MigrationJob } from '../store/migration-jobs.ts';
import { findRequestUuid } from '../store/requests/find-request-uuid.ts';
import { readActor } from '../store/read-actor.ts';
import type { Tx } from '../store/store.ts';
import { cancelAllTimers } from '../store/timers/index.ts';
import { changeRequest } from './change-request.ts';
import type { CommandContext } from './context.ts';
import { type BeforeMove, conflict } from './move-locked.ts';
import type { JobEnd, JobRun } from './move-requests.ts';
import type { Envelope } from './request-view.ts';

const PAGE = 100;

/**
 * Puts every request that a migration moved back to what it was before, timers included. A request that has moved on
 * since (its version is another), or whose owner has left, is left alone and listed as a conflict.
 */
export async function undoMoves(ctx: CommandContext, job: MigrationJob, { stop, progress }: JobRun): Promise<JobEnd> {
  let after = 0;
  for (;;) {
    const page = await pageMigrationItems(ctx.store.read, job.undoes as number, after, PAGE, 'moved');
    for (const item of page) {
      if (stop()) return 'stopped';
      const uuid = await findRequestUuid(ctx.store.read, item.requestId);
      if (uuid !== undefined) await putBack(ctx, job, uuid, item.before as BeforeMove, item.versionAfter);
    }
    await progress();
    if ((await findMigration(ctx.store.read, job.uuid))?.status !== 'running') return 'stopped';
    if (page.length < PAGE) return 'done';
    after = page.at(-1)?.requestId ?? after;
  }
}

async function putBack(
  ctx: CommandContext,
  job: MigrationJob,
  uuid: string,
  before: BeforeMove,
  versionAfter: number | null,
): Promise<void> {
  await changeRequest(ctx, 'system', { request: uuid }, async ({ tx, row, record }) => {
    if ((await findMigrationItem(tx, job.id, row.id)) !== undefined) return null;
    if (row.version !== versionAfter) {
      await conflict(tx, job, row.id, sayStayPlainly('moved-on'));
      return null;
    }
    if (await hasLeft(tx, before.assignee, row.assignee?.uuid)) {
      await conflict(tx, job, row.id, sayStayPlainly('owner-left'));
      return null;
    }
    const workflow = await ctx.catalog.workflow(tx, before.hash);
    await insertMigrationItem(tx, {
      migrationId: job.id,
      requestId: row.id,
      outcome: 'moved',
      reason: null,
      before: null,
      versionAfter: row.version + 1,
    });
    await cancelAllTimers(tx, row.id);
    const set = before.timers.map(({ setAt, dueAt, ...timer }) => ({
      ...timer,
      setAt: new Date(setAt),
      due: new Date(dueAt),
    }));
    return {
      kind: 'migration-undone',
      payload: { migration: job.uuid, from: row.effectiveHash, to: before.hash },
      record: {
        ...record,
        fields: before.fields,
        checklists: before.checklists,
        assignee: before.assignee === null ? null : { id: before.assignee, roles: [], groups: [] },
        group: before.group,
      },
      instance: (before.envelope as Envelope).instance,
      view: before.view,
      timers: { set, cancel: [] },
      workflow,
    };
  });
}

/** Nobody is given a request again who has left: it would wait for him for ever. */
async function hasLeft(tx: Tx, before: string | null, now: string | undefined): Promise<boolean> {
  if (before === null || before === now) return false;
  return (await readActor(tx, before))?.active !== true;
}
