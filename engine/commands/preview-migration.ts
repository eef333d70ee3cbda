import type { CompiledWorkflow } from '../language/index.ts';
import { requestSight } from '../policies/index.ts';
import { isSafeMove, type MigrationPlan, type Said, sayStayPlainly } from '../run/index.ts';
import type { ActorRow } from '../store/read-actor.ts';
import { findRequestById, type LoadedRequest, pageByHash } from '../store/requests/index.ts';
import { pinnedGroups } from '../store/requests/pinned-groups.ts';
import { SYSTEM_PERSON_UUID } from '../store/system-person.ts';
import { timersOf } from '../store/timers/index.ts';
import { policyActor, readActing } from './acting.ts';
import { readDrafts } from './check-drafts.ts';
import { computeMove } from './compute-move.ts';
import type { ActorRef, CommandContext } from './context.ts';
import { draftPack } from './draft-pack.ts';
import type { WorkflowFor } from './draft-workflows.ts';
import { migrationPlan } from './migration-plan.ts';
import { recordOf } from './request-record.ts';
import type { Envelope } from './request-view.ts';

export interface PreviewMigration {
  readonly plan?: Partial<MigrationPlan> | undefined;
  /** `next` of the call before; absent for the newest requests. */
  readonly cursor?: number | undefined;
  /** At most so many requests, 1 to 200. */
  readonly limit?: number | undefined;
}

/** A timer of a request before and after its move. */
export interface TimerPreview {
  readonly state: string;
  readonly delay: string;
  /** Null: the move sets it. */
  readonly dueAt: number | null;
  /** Null: the move cancels it. */
  readonly movedDueAt: number | null;
}

/** What the move would make of one request. */
export interface MovePreview {
  readonly request: string;
  readonly number: string;
  /** The states it stands in, and the place of each by the plan; null where there is none. */
  readonly states: readonly { readonly state: string; readonly to: string | null }[];
  /** Where it would stand once everything has settled; as now when there is a conflict. */
  readonly movedStates: readonly string[];
  readonly timers: readonly TimerPreview[];
  /** True: its move changes neither where it stands nor what it waits for. */
  readonly safe: boolean;
  /** Why it would stay as it is. */
  readonly conflict: Said | null;
}

export interface MigrationPreview {
  readonly release: number;
  /** Running requests that the drafts touch, in all. */
  readonly requests: number;
  /** Those that the actor may read; the others of this page are counted. */
  readonly items: readonly MovePreview[];
  readonly hidden: number;
  /** Goes on with older requests; null at the end. */
  readonly next: number | null;
}

const USUAL = 50;

/**
 * What a migration by `plan` would make of the running requests that the actor's drafts touch, the newest first, by what
 * moves them in earnest. Changes nothing. Fails with FORBIDDEN, MIGRATION_PLAN_INVALID, and PACK_INVALID while the drafts
 * have errors.
 */
export async function previewMigration(
  ctx: CommandContext,
  actor: ActorRef,
  { plan = {}, cursor, limit = USUAL }: PreviewMigration = {},
): Promise<MigrationPreview> {
  const { release, person, drafts, items: published } = await readDrafts(ctx, actor, 'draft');
  const { pack, workflowFor } = draftPack(ctx, published, drafts);
  const whole = migrationPlan(plan, pack, ctx.catalog.kinds);
  const roles = await ctx.catalog.roles();
  const system = await readActing(ctx.store.read, { person: SYSTEM_PERSON_UUID });
  const { requests, page, next } = await touchedPage(ctx, workflowFor, cursor ?? null, limit);
  const items: MovePreview[] = [];
  let hidden = 0;
  for (const id of page) {
    const row = await findRequestById(ctx.store.read, id, ctx.now());
    if (row === undefined || row.endedAt !== null) continue;
    const to = workflowFor(row.type, row.client?.code ?? null);
    if (to?.hash === row.effectiveHash) continue;
    const place = { assignee: row.assignee?.uuid ?? null, team: row.teamCode, clientId: row.clientId };
    const reads = person.kind === 'system' || requestSight(roles, policyActor(person), place).reads;
    if (reads) items.push(await previewOf(ctx, row, to, whole, system));
    else hidden += 1;
  }
  return { release, requests, items, hidden, next };
}

/** The newest requests, below the id `before`, of the versions that the pack replaces. */
async function touchedPage(
  ctx: CommandContext,
  workflowFor: WorkflowFor,
  before: number | null,
  limit: number,
): Promise<{ requests: number; page: number[]; next: number | null }> {
  const { read } = ctx.store;
  const touched = (await pinnedGroups(read)).filter(
    ({ hash, type, client }) => workflowFor(type, client)?.hash !== hash,
  );
  const ids: number[] = [];
  for (const hash of new Set(touched.map((group) => group.hash)))
    ids.push(...(await pageByHash(read, hash, before, limit + 1)).map(({ id }) => id));
  const newest = ids.toSorted((a, b) => b - a);
  const page = newest.slice(0, limit);
  const requests = touched.reduce((sum, group) => sum + group.requests, 0);
  return { requests, page, next: newest.length > limit ? (page.at(-1) ?? null) : null };
}

async function previewOf(
  ctx: CommandContext,
  row: LoadedRequest,
  to: CompiledWorkflow | null,
  plan: MigrationPlan,
  system: ActorRow,
): Promise<MovePreview> {
  const { read } = ctx.store;
  const workflow = await ctx.catalog.workflow(read, row.effectiveHash);
  const { instance, states } = row.envelope as Envelope;
  const timers = await timersOf(read, row.id);
  const about = { request: row.uuid, number: row.number };
  const places = states.map((state) => {
    const place = Object.hasOwn(plan.states, state) ? (plan.states[state] as string) : state;
    return { state, to: to?.states.has(place) === true ? place : null };
  });
  const stays = (conflict: Said): MovePreview => ({
    ...about,
    states: places,
    movedStates: states,
    timers: timers.map(({ state, delay, dueAt }) => ({ state, delay, dueAt, movedDueAt: dueAt })),
    safe: false,
    conflict,
  });
  if (to === null) return stays(sayStayPlainly('request-type-unknown'));
  const before = { workflow, instance, record: recordOf(row), timers };
  const { result, armed } = computeMove(before, to, plan, system, ctx.now());
  if (!result.ok) return stays(result.said);
  const kept = new Map(result.timers.keep.map(({ entry, due }) => [entry, due.getTime()]));
  return {
    ...about,
    states: places,
    movedStates: result.view.states,
    timers: [
      ...timers.map(({ state, delay, entry, dueAt }) => ({ state, delay, dueAt, movedDueAt: kept.get(entry) ?? null })),
      ...result.timers.schedule.map(({ state, delay, due }) => ({
        state,
        delay,
        dueAt: null,
        movedDueAt: due.getTime(),
      })),
    ],
    safe: isSafeMove(result, armed),
    conflict: null,
  };
}
