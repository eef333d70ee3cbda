import { namesOf } from '../language/diff/index.ts';
import type { CompiledWorkflow } from '../language/index.ts';
import { isSafeMove, type MigrationPlan, type Said, sayStay, sayStayPlainly } from '../run/index.ts';
import { type ActiveMove, moveTarget } from '../store/catalog/active-moves.ts';
import {
  dropWaiting,
  findMigrationItem,
  insertMigrationItem,
  type MigrationItem,
  noteStillWaiting,
} from '../store/migration-items.ts';
import { holdRunning, type MigrationJob } from '../store/migration-jobs.ts';
import type { Tx } from '../store/store.ts';
import { SYSTEM_PERSON_UUID } from '../store/system-person.ts';
import { cancelAllTimers, timersOf } from '../store/timers/index.ts';
import { readActing } from './acting.ts';
import { computeMove } from './compute-move.ts';
import type { LockedRequest } from './locked-request.ts';
import { factsFor } from './request-record.ts';
import { planSubRequests } from './sub-requests/plan-sub-requests.ts';
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
 * that cannot be moved stays as it is and is listed as a conflict. Where the plan says `safe`, one whose move is not safe
 * stays as it is and is looked at again.
 */
export async function moveLocked(locked: LockedRequest, move: ActiveMove): Promise<boolean> {
  const { tx, row } = locked;
  const { job } = move;
  const to = targetOf(locked, move);
  if (to === null) return false;
  const known = await findMigrationItem(tx, job.id, row.id);
  if (isHandled(known)) return false;
  // Who touches a request may not have heard yet that the job was stopped.
  if (!(await holdRunning(tx, job.id))) return false;
  const settled = async (): Promise<void> => {
    if (known !== undefined) await dropWaiting(tx, job.id, row.id);
  };
  if (to !== undefined) return moveTo(locked, job, to, settled);
  await settled();
  return conflict(tx, job, row.id, sayStayPlainly('request-type-unknown'));
}

/** Writes down that a locked request, which `moveLocked` has left as it is, waits until its move is safe. */
export async function noteIfWaiting(locked: LockedRequest, move: ActiveMove): Promise<void> {
  const { tx, row } = locked;
  if (targetOf(locked, move) === null) return;
  const known = await findMigrationItem(tx, move.job.id, row.id);
  if (isHandled(known)) return;
  if (known !== undefined) return noteStillWaiting(tx, move.job.id, row.id, row.version);
  const waiting = { outcome: 'waiting', reason: null, before: null, versionAfter: row.version } as const;
  await insertMigrationItem(tx, { migrationId: move.job.id, requestId: row.id, ...waiting });
}

/** Null when there is nothing to move; undefined when its type is gone. */
function targetOf({ row, view }: LockedRequest, { targets }: ActiveMove): CompiledWorkflow | null | undefined {
  const to = moveTarget(targets, row.type, row.client?.code ?? null);
  // What was merged stands still.
  if (row.mergedIntoId !== null) return null;
  return view.ended || to?.hash === row.effectiveHash ? null : to;
}

function isHandled(item: MigrationItem | undefined): boolean {
  return item !== undefined && item.outcome !== 'waiting';
}

async function moveTo(
  locked: LockedRequest,
  job: MigrationJob,
  to: CompiledWorkflow,
  settled: () => Promise<void>,
): Promise<boolean> {
  const plan = job.plan as MigrationPlan;
  const { tx, row, record, instance, view, workflow, now } = locked;
  const actor = await readActing(tx, { person: SYSTEM_PERSON_UUID });
  const timers = await timersOf(tx, row.id);
  const { result, armed } = computeMove({ workflow, instance, record, timers }, to, plan, actor, now);
  const { ctx, release } = locked;
  const standing = { id: row.id, isAbove: false };
  const scene = { ctx, tx, release, actor, now, standing };
  const planned = result.ok ? await planSubRequests(scene, record, result.changes) : null;
  if (plan.when === 'safe' && !(result.ok && isSafeMove(result, armed))) return false;
  await settled();
  if (!result.ok) return conflict(tx, job, row.id, result.said);
  if (planned?.ok === false) {
    const facts = factsFor(to, record, actor, now);
    const said = sayStay(planned.refusals, { from: workflow, to, facts, names: namesOf(release.pack) });
    return conflict(tx, job, row.id, said);
  }
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
      filed: planned?.filed ?? [],
    },
  );
  return true;
}

/** The request stays as it is and is listed. */
export async function conflict(tx: Tx, job: MigrationJob, requestId: number, reason: Said): Promise<false> {
  await insertMigrationItem(tx, {
    migrationId: job.id,
    requestId,
    outcome: 'conflict',
    reason,
    before: null,
    versionAfter: null,
  });
  return false;
}
