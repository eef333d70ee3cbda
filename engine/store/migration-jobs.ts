import type { Sql, Tx } from './store.ts';

/** A job that moves running requests from one release to another, or back. It is resumed from `cursor` after a crash. */
export interface MigrationJob {
  readonly id: number;
  readonly uuid: string;
  readonly kind: 'migrate' | 'undo';
  readonly fromRelease: number | null;
  readonly toRelease: number | null;
  readonly plan: unknown;
  readonly status: string;
  readonly total: number;
  readonly done: number;
  readonly conflicts: number;
  /** Whatever the job needs to go on; 0 at the start. */
  readonly cursor: number;
  /** Id of the job that this one takes back. */
  readonly undoes: number | null;
  readonly createdAt: number;
  readonly createdBy: number;
  readonly finishedAt: number | null;
}

type Raw = Omit<MigrationJob, 'plan'> & { readonly plan: string };

const SELECT = `SELECT id, uuid, kind, from_release AS fromRelease, to_release AS toRelease, plan, status, total, done,
  conflicts, \`cursor\`, undoes, created_at AS createdAt, created_by AS createdBy, finished_at AS finishedAt FROM migration`;

const read = ({ plan, ...row }: Raw): MigrationJob => ({ ...row, plan: JSON.parse(plan) });

/** Adds a job that has done nothing yet and gives its id. */
export async function insertMigration(
  tx: Tx,
  job: Omit<MigrationJob, 'id' | 'done' | 'conflicts' | 'cursor' | 'finishedAt'>,
): Promise<number> {
  const { lastId } = await tx.run(
    `INSERT INTO migration (uuid, kind, from_release, to_release, plan, status, total, done, conflicts, \`cursor\`, undoes,
     created_at, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?)`,
    [
      job.uuid,
      job.kind,
      job.fromRelease,
      job.toRelease,
      JSON.stringify(job.plan ?? null),
      job.status,
      job.total,
      job.undoes,
      job.createdAt,
      job.createdBy,
    ],
  );
  return lastId;
}

export async function findMigration(sql: Sql, uuid: string): Promise<MigrationJob | undefined> {
  const [row] = await sql.all<Raw>(`${SELECT} WHERE uuid = ?`, [uuid]);
  return row && read(row);
}

/** Jobs with this status, the oldest first. */
export async function migrationsIn(sql: Sql, status: string): Promise<MigrationJob[]> {
  return (await sql.all<Raw>(`${SELECT} WHERE status = ? ORDER BY id`, [status])).map(read);
}

/** Jobs below the id `before` (null: all), the newest first. */
export async function pageMigrations(sql: Sql, before: number | null, limit: number): Promise<MigrationJob[]> {
  const params = [before ?? Number.MAX_SAFE_INTEGER, limit];
  return (await sql.all<Raw>(`${SELECT} WHERE id < ? ORDER BY id DESC LIMIT ?`, params)).map(read);
}

/** Adds to the counters of a job and moves its cursor, in the transaction of what it counts. */
export async function advanceMigration(
  tx: Tx,
  id: number,
  step: { readonly done: number; readonly conflicts: number; readonly cursor: number },
): Promise<void> {
  await tx.run('UPDATE migration SET done = done + ?, conflicts = conflicts + ?, `cursor` = ? WHERE id = ?', [
    step.done,
    step.conflicts,
    step.cursor,
    id,
  ]);
}

/** Moves a job from one status to another; false when it is not (any more) in `from`. */
export async function setMigrationStatus(
  sql: Sql,
  id: number,
  from: string,
  to: string,
  finishedAt: number | null = null,
): Promise<boolean> {
  const { changes } = await sql.run('UPDATE migration SET status = ?, finished_at = ? WHERE id = ? AND status = ?', [
    to,
    finishedAt,
    id,
    from,
  ]);
  return changes === 1;
}

/** Jobs that moved requests to this release and have not been taken back, the newest first. */
export async function migrationsTo(sql: Sql, release: number): Promise<MigrationJob[]> {
  const rows = await sql.all<Raw>(
    `${SELECT} WHERE to_release = ? AND kind = 'migrate' AND id NOT IN (SELECT undoes FROM migration WHERE undoes IS NOT NULL)
     ORDER BY id DESC`,
    [release],
  );
  return rows.map(read);
}

/** True when another job has been added that takes this one back. */
export async function isTakenBack(sql: Sql, id: number): Promise<boolean> {
  return (await sql.all('SELECT id FROM migration WHERE undoes = ?', [id])).length > 0;
}

/**
 * True while the job runs, and until the transaction ends nobody stops it: so that who takes a job back, or the release,
 * finds all that it has moved.
 */
export async function holdRunning(tx: Tx, id: number): Promise<boolean> {
  const lock = tx.dialect === 'mysql' ? ' LOCK IN SHARE MODE' : '';
  const [row] = await tx.all<{ status: string }>(`SELECT status FROM migration WHERE id = ?${lock}`, [id]);
  return row?.status === 'running';
}
