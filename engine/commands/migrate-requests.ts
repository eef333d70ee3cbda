import { ReglamentError } from '../errors.ts';
import type { MigrationPlan } from '../run/index.ts';
import { countMigrationItems } from '../store/count-migration-items.ts';
import { findMigration, insertMigration, type MigrationJob } from '../store/migration-jobs.ts';
import { countByHash } from '../store/requests/index.ts';
import type { Tx } from '../store/store.ts';
import { uuidv7 } from '../store/uuidv7.ts';
import type { CommandContext } from './context.ts';
import { endMigration } from './end-migration.ts';
import { moveRequests } from './move-requests.ts';
import { tellMigration } from './tell-migration.ts';
import { undoMoves } from './undo-moves.ts';

export interface MigrationReport {
  readonly migration: string;
  readonly kind: 'migrate' | 'undo';
  /** `running`, `done`, or `superseded` by a newer release before the end. */
  readonly status: string;
  readonly total: number;
  readonly moved: number;
  readonly conflicts: number;
  /** Running requests that stay where they are until their move is safe; the job goes on when it is run again. */
  readonly waiting: number;
}

export interface MigrationRun {
  /** Called after each page of requests. */
  readonly onProgress?: (report: MigrationReport) => void;
  /** Stops between two requests when it returns true; the job is resumed by running it again. */
  readonly stop?: () => boolean;
}

/**
 * Runs a migration job until it is done, one transaction per request; events go on meanwhile. Resumable: a request that
 * the job has handled already is passed over, so running it again after a crash goes on where it ended. A job that
 * moves requests when it is safe stays `running` while some wait.
 * Fails with MIGRATION_NOT_FOUND.
 */
export async function runMigration(
  ctx: CommandContext,
  migration: string,
  run: MigrationRun = {},
): Promise<MigrationReport> {
  const job = await read(ctx, migration);
  if (job.status === 'running') {
    const progress = async (): Promise<void> => {
      // Counting is not free, so it is done only for somebody.
      if (run.onProgress !== undefined) run.onProgress(await migrationReport(ctx, migration));
    };
    const end = await (job.kind === 'migrate' ? moveRequests : undoMoves)(ctx, job, {
      stop: run.stop ?? (() => false),
      progress,
    });
    if (end === 'done' || end === 'superseded')
      await ctx.store.transaction((tx) => endMigration(tx, job, ['running', end], ctx.now()));
  }
  return migrationReport(ctx, migration);
}

/** How far a job has come. Fails with MIGRATION_NOT_FOUND. */
export async function migrationReport(ctx: CommandContext, migration: string): Promise<MigrationReport> {
  const { id, kind, status, total } = await read(ctx, migration);
  return { migration, kind, status, total, ...(await countMigrationItems(ctx.store.read, id)) };
}

/** Adds a job that moves running requests to a release; in the transaction that publishes it. */
export async function insertMigrationJob(
  ctx: CommandContext,
  tx: Tx,
  createdBy: number,
  job: { readonly fromRelease: number; readonly toRelease: number; readonly plan: MigrationPlan },
): Promise<string> {
  const uuid = uuidv7();
  const total = [...(await countByHash(tx)).values()].reduce((sum, count) => sum + count, 0);
  await insertMigration(tx, {
    uuid,
    kind: 'migrate',
    ...job,
    status: 'running',
    total,
    undoes: null,
    createdAt: ctx.now().getTime(),
    createdBy,
  });
  const details = { fromRelease: job.fromRelease, toRelease: job.toRelease, when: job.plan.when ?? 'now' };
  await tellMigration(ctx, tx, { actorId: createdBy, action: 'migration-started', migration: uuid, details });
  return uuid;
}

/** Adds the job that takes `job`, which has ended, back. */
export async function insertUndoJob(
  ctx: CommandContext,
  tx: Tx,
  createdBy: number,
  job: MigrationJob,
  toRelease: number,
): Promise<string> {
  const uuid = uuidv7();
  const { id: undoes, toRelease: fromRelease } = job;
  const { moved: total } = await countMigrationItems(tx, undoes);
  await insertMigration(tx, {
    uuid,
    kind: 'undo',
    fromRelease,
    toRelease,
    plan: null,
    status: 'running',
    total,
    undoes,
    createdAt: ctx.now().getTime(),
    createdBy,
  });
  const news = { actorId: createdBy, action: 'migration-undone', migration: job.uuid, details: { by: uuid } } as const;
  await tellMigration(ctx, tx, news);
  return uuid;
}

async function read(ctx: CommandContext, uuid: string): Promise<MigrationJob> {
  const job = await findMigration(ctx.store.read, uuid);
  if (job === undefined) throw new ReglamentError('MIGRATION_NOT_FOUND', { id: uuid });
  return job;
}
