import { ReglamentError } from '../../errors.ts';
import type { MigrationPlan } from '../../run/index.ts';
import { findMigration, type MigrationJob, pageMigrations } from '../../store/index.ts';
import { countMigrationItems } from '../../store/count-migration-items.ts';
import { readStayReason, type StayReason } from '../../store/migration-items.ts';
import { migrationJobName } from '../../store/migration-job-name.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { type Page, type PageInput, pageSize, readNumberCursor, writeCursor } from '../cursor.ts';
import { peopleBy, type PersonView } from '../people.ts';
import { readEditor } from './read-editor.ts';

export interface MigrationView {
  readonly migration: string;
  readonly kind: 'migrate' | 'undo';
  /** `running`, `stopped`, `done`, or `superseded` by a newer release before the end. */
  readonly status: string;
  readonly fromRelease: number | null;
  readonly toRelease: number | null;
  /** Uuid of the migration that this one takes back, and of the one that takes it back. */
  readonly undoes: string | null;
  readonly undoneBy: string | null;
  /** Requests that ran when it began. */
  readonly total: number;
  readonly moved: number;
  readonly conflicts: number;
  /** Running requests that stay where they are until their move is safe; none of a job that has ended. */
  readonly waiting: number;
  readonly createdAt: number;
  readonly createdBy: PersonView | null;
  readonly finishedAt: number | null;
}

export interface MigrationDetail {
  readonly about: MigrationView;
  /** Null of one that takes another back. */
  readonly plan: MigrationPlan | null;
  /** Code of the fault by which its last run ended; it is tried again by itself. */
  readonly error: string | null;
}

/** A request that a migration left as it is. */
export interface MigrationConflict {
  readonly request: string;
  readonly number: string;
  readonly reason: StayReason;
}

/** All migrations, the newest first. Fails with FORBIDDEN, RELEASE_EMPTY, QUERY_INVALID. */
export async function listMigrations(
  ctx: QueryContext,
  viewer: Viewer,
  page: PageInput = {},
): Promise<Page<MigrationView>> {
  const limit = pageSize(page);
  const before = readNumberCursor('migrations', page);
  await readEditor(ctx, viewer);
  const jobs = await pageMigrations(ctx.store.read, before, limit + 1);
  const shown = jobs.slice(0, limit);
  const last = jobs.length > limit ? shown.at(-1) : undefined;
  return { items: await viewsOf(ctx, shown), next: last === undefined ? null : writeCursor('migrations', last.id) };
}

/** One migration, and how far it has come. Fails with MIGRATION_NOT_FOUND, FORBIDDEN, RELEASE_EMPTY. */
export async function getMigration(ctx: QueryContext, viewer: Viewer, migration: string): Promise<MigrationDetail> {
  await readEditor(ctx, viewer);
  const job = await found(ctx, migration);
  const [about] = await viewsOf(ctx, [job]);
  const [work] = await ctx.store.read.all<{ error: string | null }>('SELECT error FROM job WHERE name = ?', [
    migrationJobName(migration),
  ]);
  return { about: about as MigrationView, plan: job.plan as MigrationPlan | null, error: work?.error ?? null };
}

/**
 * The requests that a migration left as they are, with the reason, in the order in which they were filed: by number
 * alone, since who publishes need not be allowed to read them. Fails with MIGRATION_NOT_FOUND, FORBIDDEN, QUERY_INVALID.
 */
export async function listConflicts(
  ctx: QueryContext,
  viewer: Viewer,
  migration: string,
  page: PageInput = {},
): Promise<Page<MigrationConflict>> {
  const limit = pageSize(page);
  const after = readNumberCursor('conflicts', page) ?? 0;
  await readEditor(ctx, viewer);
  const { id } = await found(ctx, migration);
  const rows = await ctx.store.read.all<Omit<MigrationConflict, 'reason'> & { id: number; reason: string }>(
    `SELECT r.id, r.uuid AS request, r.number, i.reason FROM migration_item i JOIN request r ON r.id = i.request_id
     WHERE i.migration_id = ? AND i.outcome = 'conflict' AND i.request_id > ? ORDER BY i.request_id LIMIT ?`,
    [id, after, limit + 1],
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const items = rows
    .slice(0, limit)
    .map(({ request, number, reason }) => ({ request, number, reason: readStayReason(reason) }));
  return { items, next: last === undefined ? null : writeCursor('conflicts', last.id) };
}

async function found(ctx: QueryContext, migration: string): Promise<MigrationJob> {
  const job = await findMigration(ctx.store.read, migration);
  if (job === undefined) throw new ReglamentError('MIGRATION_NOT_FOUND', { id: migration });
  return job;
}

async function viewsOf(ctx: QueryContext, jobs: readonly MigrationJob[]): Promise<MigrationView[]> {
  const { read } = ctx.store;
  const people = await peopleBy(
    read,
    'id',
    jobs.map(({ createdBy }) => createdBy),
  );
  const views: MigrationView[] = [];
  for (const job of jobs) {
    const { uuid: migration, kind, status, fromRelease, toRelease, total, createdAt, finishedAt } = job;
    const [other] = await read.all<{ undoes: string | null; undoneBy: string | null }>(
      `SELECT (SELECT u.uuid FROM migration u WHERE u.id = m.undoes) AS undoes,
       (SELECT MAX(u.uuid) FROM migration u WHERE u.undoes = m.id) AS undoneBy FROM migration m WHERE m.id = ?`,
      [job.id],
    );
    // Those that have ended hold what they came to.
    const counts =
      finishedAt === null
        ? await countMigrationItems(read, job.id)
        : { moved: job.done, conflicts: job.conflicts, waiting: 0 };
    const createdBy = people.get(job.createdBy) ?? null;
    const about = { migration, kind, status, fromRelease, toRelease, total, createdAt, createdBy, finishedAt };
    views.push({ ...about, ...counts, undoes: other?.undoes ?? null, undoneBy: other?.undoneBy ?? null });
  }
  return views;
}
