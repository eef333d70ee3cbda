import { ReglamentError } from '../errors.ts';
import type { CompiledWorkflow } from '../language/index.ts';
import { type Migrated, migrate, type MigrationPlan } from '../run/index.ts';
import { type ActiveMove, moveTarget } from '../store/catalog/active-moves.ts';
import { findMigrationItem, insertMigrationItem } from '../store/migration-items.ts';
import { holdRunning, type MigrationJob } from '../store/migration-jobs.ts';
import type { Tx } from '../store/store.ts';
import { SYSTEM_PERSON_UUID } from '../store/system-person.ts';
import { cancelAllTimers, timersOf } from '../store/timers/index.ts';
import { readActing } from './acting.ts';
import type { LockedRequest } from './locked-request.ts';
import { computing } from './refuse.ts';
import { factsFor } from './request-record.ts';
import { writeOutcome } from './write-outcome.ts';

/** What an undo puts back. */
export interface BeforeMove {
  readonly hash: string;
  readonly envelope: unknown;
  readonly fields: LockedRequest['record']['fields'];
  readonly checklists: LockedRequest['record']['checklists'];
  readonly assignee: string | null;
  readonly group: string | null;
  readonly view: LockedRequest['view'];
  readonly timers: readonly { state: string; delay: string; entry: number; setAt: number; dueAt: number }[];
}

/**
 * Moves a locked request as a migration wants it, unless it was handled before; true when the row has changed. A request
 * that cannot be moved stays as it is and is listed as a conflict.
 */
export async function moveLocked(locked: LockedRequest, { job, targets }: ActiveMove): Promise<boolean> {
  const { tx, row, view } = locked;
  const to = moveTarget(targets, row.type, row.client?.code ?? null);
  if (view.ended || to?.hash === row.effectiveHash) return false;
  if ((await findMigrationItem(tx, job.id, row.id)) !== undefined) return false;
  // Who touches a request may not have heard yet that the job was stopped.
  if (!(await holdRunning(tx, job.id))) return false;
  if (to === undefined) return conflict(tx, job, row.id, `request type "${row.type}" is gone`);
  return move(locked, job, to, job.plan as MigrationPlan);
}

async function move(
  locked: LockedRequest,
  job: MigrationJob,
  to: CompiledWorkflow,
  plan: MigrationPlan,
): Promise<boolean> {
  const { tx, row, record, instance, view, workflow, now } = locked;
  const actor = await readActing(tx, { person: SYSTEM_PERSON_UUID });
  const timers = await timersOf(tx, row.id);
  const armed = timers.map(({ state, delay, entry, setAt, dueAt }) => ({
    state,
    delay,
    entry,
    setAt: new Date(setAt),
    due: new Date(dueAt),
  }));
  const facts = factsFor(workflow, record, actor, now);
  const result = attempt(() =>
    computing(to.effective.workflow.id, () => migrate(workflow, to, instance, armed, plan, facts, now)),
  );
  if (!result.ok) return conflict(tx, job, row.id, result.refusals.map((refusal) => refusal.message).join('; '));
  const before: BeforeMove = {
    hash: row.effectiveHash,
    envelope: row.envelope,
    fields: record.fields,
    checklists: record.checklists,
    assignee: record.assignee?.id ?? null,
    group: record.group,
    view,
    timers: timers.map(({ state, delay, entry, setAt, dueAt }) => ({ state, delay, entry, setAt, dueAt })),
  };
  await insertMigrationItem(tx, {
    migrationId: job.id,
    requestId: row.id,
    outcome: 'moved',
    reason: null,
    before,
    versionAfter: row.version + 1,
  });
  await cancelAllTimers(tx, row.id);
  const { cancel, keep, schedule } = result.timers;
  await writeOutcome(
    { ...locked, actor },
    {
      kind: 'migrated',
      payload: {
        migration: job.uuid,
        from: row.effectiveHash,
        to: to.hash,
        states: [result.journal.from, result.journal.to],
        timers: { cancel, keep, schedule },
      },
      changes: result.changes,
      instance: result.instance,
      view: result.view,
      journal: result.journal,
      effects: result.effects,
      timers: { set: result.timers.armed, cancel: [] },
      workflow: to,
    },
  );
  return true;
}

type Attempt = Migrated | { readonly ok: false; readonly refusals: readonly { readonly message: string }[] };

/** A rule that fails on one request must not stop the move of all others. */
function attempt(work: () => Attempt): Attempt {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ReglamentError)) throw error;
    return { ok: false, refusals: [{ message: error.message }] };
  }
}

/** The request stays as it is and is listed. */
export async function conflict(tx: Tx, job: MigrationJob, requestId: number, reason: string): Promise<false> {
  await insertMigrationItem(tx, {
    migrationId: job.id,
    requestId,
    outcome: 'conflict',
    reason: reason.slice(0, 1000),
    before: null,
    versionAfter: null,
  });
  return false;
}
