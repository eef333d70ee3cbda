import type { CompiledWorkflow } from '../language/index.ts';
import { migrate, type MigrationPlan } from '../run/index.ts';
import { findMigrationItem, insertMigrationItem } from '../store/migration-items.ts';
import { advanceMigration, type MigrationJob } from '../store/migration-jobs.ts';
import { pageByHash } from '../store/requests/index.ts';
import { pinnedGroups } from '../store/requests/pinned-groups.ts';
import type { Tx } from '../store/store.ts';
import { cancelAllTimers, timersOf } from '../store/timers/index.ts';
import { changeRequest, type LockedRequest, type RequestOutcome } from './change-request.ts';
import type { CommandContext } from './context.ts';
import { computing } from './refuse.ts';
import { factsFor } from './request-record.ts';

export interface JobRun {
  readonly stop: () => boolean;
  readonly progress: () => Promise<void>;
}

const PAGE = 100;

/** Moves every running request of an older version to the job's release. False when it was stopped before the end. */
export async function moveRequests(
  ctx: CommandContext,
  job: MigrationJob,
  { stop, progress }: JobRun,
): Promise<boolean> {
  const release = await ctx.catalog.release(job.toRelease as number);
  const targets = new Map<string, CompiledWorkflow>();
  const groups = await pinnedGroups(ctx.store.read);
  for (const { type, client } of groups) {
    if (release.pack.byKind['request-type'].has(type))
      targets.set(key(type, client), await ctx.catalog.workflowFor(release, type, client));
  }
  const ends = new Set([...targets.values()].map((target) => target.hash));
  const starts = [...new Set(groups.map((group) => group.hash))];
  for (const hash of starts.sort((a, b) => Number(ends.has(a)) - Number(ends.has(b)))) {
    let before: number | null = null;
    for (;;) {
      const page: { id: number; uuid: string }[] = await pageByHash(ctx.store.read, hash, before, PAGE);
      for (const { uuid } of page) {
        if (stop()) return false;
        await moveOne(ctx, job, uuid, targets);
      }
      before = page.at(-1)?.id ?? null;
      await progress();
      if (page.length < PAGE) break;
    }
  }
  return true;
}

const key = (type: string, client: string | null): string => `${type}/${client ?? ''}`;

async function moveOne(
  ctx: CommandContext,
  job: MigrationJob,
  uuid: string,
  targets: ReadonlyMap<string, CompiledWorkflow>,
): Promise<void> {
  await changeRequest(ctx, 'system', { request: uuid }, async (locked) => {
    const { tx, row, view } = locked;
    if (view.ended || (await findMigrationItem(tx, job.id, row.id)) !== undefined) return null;
    const to = targets.get(key(row.type, row.client?.code ?? null));
    if (to?.hash === row.effectiveHash) return null;
    return to === undefined
      ? conflict(tx, job, row.id, `request type "${row.type}" is gone`)
      : move(locked, job, to, job.plan as MigrationPlan);
  });
}

async function move(
  locked: LockedRequest,
  job: MigrationJob,
  to: CompiledWorkflow,
  plan: MigrationPlan,
): Promise<RequestOutcome | null> {
  const { tx, row, record, instance, view, workflow, actor, now } = locked;
  const timers = await timersOf(tx, row.id);
  const armed = timers.map(({ state, delay, entry, setAt, dueAt }) => ({
    state,
    delay,
    entry,
    setAt: new Date(setAt),
    due: new Date(dueAt),
  }));
  const facts = factsFor(workflow, record, actor, now);
  const result = computing(workflow.effective.workflow.id, () =>
    migrate(workflow, to, instance, armed, plan, facts, now),
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
  await advanceMigration(tx, job.id, { done: 1, conflicts: 0, cursor: row.id });
  await cancelAllTimers(tx, row.id);
  const { cancel, keep, schedule } = result.timers;
  return {
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
  };
}

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

/** The request stays as it is and is listed. */
export async function conflict(tx: Tx, job: MigrationJob, requestId: number, reason: string): Promise<null> {
  await insertMigrationItem(tx, {
    migrationId: job.id,
    requestId,
    outcome: 'conflict',
    reason: reason.slice(0, 1000),
    before: null,
    versionAfter: null,
  });
  await advanceMigration(tx, job.id, { done: 0, conflicts: 1, cursor: requestId });
  return null;
}
