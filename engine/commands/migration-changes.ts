import { ReglamentError } from '../errors.ts';
import type { MigrationPlan } from '../run/index.ts';
import { currentRelease } from '../store/definitions/index.ts';
import { lockReleases } from '../store/definitions/lock-releases.ts';
import { hurryJob } from '../store/jobs/hurry-job.ts';
import { migrationJobName } from '../store/migration-job-name.ts';
import {
  findMigration,
  isTakenBack,
  type MigrationJob,
  migrationsIn,
  setMigrationStatus,
} from '../store/migration-jobs.ts';
import type { Tx } from '../store/store.ts';
import { readDrafts } from './check-drafts.ts';
import type { ActorRef, CommandContext } from './context.ts';
import { endMigration } from './end-migration.ts';
import { insertMigrationJob, insertUndoJob } from './migrate-requests.ts';
import { migrationPlan } from './migration-plan.ts';
import { tellMigration } from './tell-migration.ts';

export interface StartMigration {
  /** The release that requests are to move to: the current one. */
  readonly release: number;
  readonly plan?: Partial<MigrationPlan> | undefined;
}

/** Uuid of a job that a node will run. */
export interface MigrationBegun {
  readonly migration: string;
}

/**
 * Begins a job that moves running requests to the current release, for one that was published with `keep`, or whose
 * migration was stopped or taken back. Fails with FORBIDDEN, RELEASE_STALE, MIGRATION_PLAN_INVALID, and MIGRATION_REFUSED
 * while one is under way.
 */
export async function startMigration(
  ctx: CommandContext,
  actor: ActorRef,
  { release, plan = {} }: StartMigration,
): Promise<MigrationBegun> {
  const { person } = await readDrafts(ctx, actor, 'publish');
  const { pack } = await ctx.catalog.release(release);
  const begun = await changing(ctx, async (tx) => {
    const current = (await currentRelease(tx))?.id ?? 0;
    if (current !== release) throw new ReglamentError('RELEASE_STALE', { actual: current, expected: release });
    const [other] = (await migrationsIn(tx, 'running')).filter(
      (job) => job.kind === 'undo' || job.toRelease === release,
    );
    if (other !== undefined) throw refused(`migration "${other.uuid}" is under way; stop it or let it end first`);
    const job = { fromRelease: release - 1, toRelease: release, plan: migrationPlan(plan, pack, ctx.catalog.kinds) };
    return { migration: await insertMigrationJob(ctx, tx, person.id, job) };
  });
  ctx.catalog.refresh();
  return begun;
}

/** Stops a job between two requests; what was moved stays moved. Fails with FORBIDDEN, MIGRATION_NOT_FOUND, MIGRATION_REFUSED. */
export async function stopMigration(ctx: CommandContext, actor: ActorRef, migration: string): Promise<void> {
  const { person } = await readDrafts(ctx, actor, 'publish');
  await changing(ctx, async (tx) => {
    const job = await found(tx, migration);
    if (!(await setMigrationStatus(tx, job.id, 'running', 'stopped'))) throw refused(`it is ${job.status}`);
    await tellMigration(ctx, tx, { actorId: person.id, action: 'migration-stopped', migration });
  });
  ctx.catalog.refresh();
}

/**
 * Lets a stopped job go on; one that runs is looked at at once, also after a failure. Fails with FORBIDDEN,
 * MIGRATION_NOT_FOUND, and MIGRATION_REFUSED when it has ended.
 */
export async function resumeMigration(
  ctx: CommandContext,
  actor: ActorRef,
  migration: string,
): Promise<MigrationBegun> {
  const { person } = await readDrafts(ctx, actor, 'publish');
  await changing(ctx, async (tx) => {
    const job = await found(tx, migration);
    if (job.status === 'stopped') {
      const others = await migrationsIn(tx, 'running');
      if (others.length > 0) throw refused(`migration "${others[0]?.uuid}" is under way; stop it or let it end first`);
      await setMigrationStatus(tx, job.id, 'stopped', 'running');
      await tellMigration(ctx, tx, { actorId: person.id, action: 'migration-resumed', migration });
    } else if (job.status !== 'running') throw refused(`it is ${job.status}`);
    await hurryJob(tx, migrationJobName(migration), ctx.now().getTime());
  });
  ctx.catalog.refresh();
  return { migration };
}

/**
 * Begins the job that brings back what a migration has moved, to exactly what it was; the release stays as it is. What
 * has moved on since is listed as a conflict. Fails with FORBIDDEN, MIGRATION_NOT_FOUND, MIGRATION_NOT_FINISHED while it
 * runs, and MIGRATION_REFUSED when it was taken back already.
 */
export async function undoMigration(ctx: CommandContext, actor: ActorRef, migration: string): Promise<MigrationBegun> {
  const { person } = await readDrafts(ctx, actor, 'publish');
  const begun = await changing(ctx, async (tx) => {
    const job = await found(tx, migration);
    if (job.kind === 'undo') throw refused('it took another one back; start that one again instead');
    if (job.status === 'running')
      throw new ReglamentError('MIGRATION_NOT_FINISHED', { id: migration, status: job.status });
    if (await isTakenBack(tx, job.id)) throw refused('it was taken back before');
    await endMigration(tx, job, ['stopped', 'done'], ctx.now());
    const release = (await currentRelease(tx))?.id ?? 0;
    return { migration: await insertUndoJob(ctx, tx, person.id, job, release) };
  });
  ctx.catalog.refresh();
  return begun;
}

/** Nobody publishes and nobody begins another migration meanwhile. */
function changing<T>(ctx: CommandContext, work: (tx: Tx) => Promise<T>): Promise<T> {
  return ctx.store.transaction(async (tx) => {
    await lockReleases(tx);
    return work(tx);
  });
}

async function found(tx: Tx, migration: string): Promise<MigrationJob> {
  const job = await findMigration(tx, migration);
  if (job === undefined) throw new ReglamentError('MIGRATION_NOT_FOUND', { id: migration });
  return job;
}

function refused(reason: string): ReglamentError {
  return new ReglamentError('MIGRATION_REFUSED', { reason });
}
