import type { MigrationPlan } from '../run/index.ts';
import { countMigrationItems } from '../store/count-migration-items.ts';
import {
  advanceMigration,
  findMigration,
  type MigrationJob,
  migrationsIn,
  setMigrationStatus,
} from '../store/migration-jobs.ts';
import type { Tx } from '../store/store.ts';

/** Ends a job that is in the status `from`, once, and writes into it what it came to. */
export async function endMigration(
  tx: Tx,
  { id, uuid }: Pick<MigrationJob, 'id' | 'uuid'>,
  [from, end]: readonly ['running' | 'stopped', 'done' | 'superseded'],
  at: Date,
): Promise<void> {
  if (!(await setMigrationStatus(tx, id, from, end, at.getTime()))) return;
  const { done, conflicts, cursor } = (await findMigration(tx, uuid)) as MigrationJob;
  const counts = await countMigrationItems(tx, id);
  await advanceMigration(tx, id, { done: counts.moved - done, conflicts: counts.conflicts - conflicts, cursor });
}

/** True for a job that may run for weeks: it leaves requests where they are until their move is safe. */
export function waitsForSafety({ kind, plan }: MigrationJob): boolean {
  return kind === 'migrate' && (plan as MigrationPlan).when === 'safe';
}

/** Ends the jobs that wait for requests of a release which `release` replaces; in the transaction that publishes it. */
export async function endReplaced(tx: Tx, release: number, at: Date): Promise<void> {
  for (const job of await migrationsIn(tx, 'running')) {
    if (waitsForSafety(job) && job.toRelease !== release) await endMigration(tx, job, ['running', 'superseded'], at);
  }
}
