import { ReglamentError } from '../errors.ts';
import { mayTouchRequest, requestSight } from '../policies/index.ts';
import { settle, StepError } from '../run/index.ts';
import type { ActiveMove } from '../store/catalog/active-moves.ts';
import type { CurrentRelease } from '../store/catalog/catalog.ts';
import type { ActorRow } from '../store/read-actor.ts';
import { lockRequest } from '../store/requests/index.ts';
import type { Tx } from '../store/store.ts';
import { policyActor, readActing } from './acting.ts';
import type { ActorRef, CommandContext } from './context.ts';
import type { LockedRequest, RequestOutcome } from './locked-request.ts';
import { moveLocked } from './move-locked.ts';
import { type FilingScene, planOrRefuse, planSubRequests } from './sub-requests/plan-sub-requests.ts';
import { hasEndedPart } from './sub-requests/planned-request.ts';
import { factsFor, recordOf } from './request-record.ts';
import type { Envelope, RequestView } from './request-view.ts';
import { viewOfRow, writeOutcome } from './write-outcome.ts';

/** Which request is to be changed, by its uuid or number. `at` replaces the clock for imported history. */
export interface ChangeTarget {
  readonly request: string;
  readonly expectedVersion?: number | undefined;
  readonly at?: Date | undefined;
  /** Arms no timer and tells nobody. */
  readonly silent?: boolean | undefined;
  /** Locks what is written besides the request, before that is locked. */
  readonly before?: ((tx: Tx, request: string) => Promise<void>) | undefined;
}

/** What a change needs of the definitions in force; read before the transaction, which must not open another. */
export interface InForce {
  readonly release: CurrentRelease;
  readonly roles: CurrentRelease['roles'];
  /** Migrations under way: a request they have not reached yet is moved when it is touched. */
  readonly moves: readonly ActiveMove[];
}

/** Reads the roles and the migrations in force; to be called before the transaction. */
export async function readInForce(ctx: CommandContext): Promise<InForce> {
  const release = await ctx.catalog.current();
  return { release, roles: release.roles, moves: await ctx.catalog.moves() };
}

type Work = (locked: LockedRequest) => Promise<RequestOutcome | null> | RequestOutcome | null;

/**
 * Runs `work` on a locked request and writes what it returns, in one transaction: request with version + 1, journal,
 * timers, outbox. `work` returning null leaves everything as it is.
 */
export async function changeRequest(
  ctx: CommandContext,
  actor: ActorRef,
  target: ChangeTarget,
  work: Work,
): Promise<RequestView> {
  const inForce = await readInForce(ctx);
  return ctx.store.transaction((tx) => changeLocked(ctx, tx, actor, target, inForce, work));
}

/** `changeRequest` inside a transaction that is open already. */
export async function changeLocked(
  ctx: CommandContext,
  tx: Tx,
  actor: ActorRef | ActorRow,
  target: ChangeTarget,
  { release, roles, moves }: InForce,
  work: Work,
): Promise<RequestView> {
  const person = await readActing(tx, actor, ctx.now());
  await target.before?.(tx, target.request);
  const now = target.at ?? ctx.now();
  const imported = target.silent === true;
  const lockIt = async () => ({ ...(await lock(ctx, tx, person, target.request, roles, now)), release, imported });
  let locked = await lockIt();
  const { version } = locked.row;
  if (target.expectedVersion !== undefined && target.expectedVersion !== version) {
    throw new ReglamentError('SNAPSHOT_STALE', { actual: version, expected: target.expectedVersion });
  }
  for (const move of moves) {
    if (await moveLocked(locked, move)) locked = await lockIt();
  }
  const outcome = await work(locked);
  if (outcome === null) return viewOfRow(locked.row, locked.view);
  const filed =
    outcome.filed ?? (await planOrRefuse(filingScene(locked), outcome.record ?? locked.record, outcome.changes));
  const written = await writeOutcome(locked, { ...outcome, filed });
  const how = { at: target.at, silent: imported };
  if (hasEndedPart(filed)) await settleParent(ctx, tx, release, locked.row.id, how);
  const wasOpen = !locked.view.ended && locked.row.mergedIntoId === null;
  const { mergedIntoId = locked.row.mergedIntoId } = outcome.columns ?? {};
  const isOpen = !written.ended && mergedIntoId === null;
  if (locked.row.parentId !== null && wasOpen !== isOpen)
    await settleParent(ctx, tx, release, locked.row.parentId, how);
  return (await outcome.after?.()) ?? written;
}

/**
 * Lets the request above take the `always` transitions that it waits for its sub-requests with: one of them was filed, has
 * ended, was merged or goes on. What it refuses or what fails in it leaves it as it is: that is not the fault of the one below.
 * What happened below elsewhere and is only written down sends nobody anything here either.
 */
export async function settleParent(
  ctx: CommandContext,
  tx: Tx,
  release: CurrentRelease,
  parentId: number,
  { at, silent }: Pick<ChangeTarget, 'at' | 'silent'>,
): Promise<void> {
  const [parent] = await tx.all<{ uuid: string }>('SELECT uuid FROM request WHERE id = ?', [parentId]);
  if (parent === undefined) return;
  // The system needs no right, and a migration reaches the request when it is touched by itself.
  const inForce = { release, roles: new Map(), moves: [] };
  await changeLocked(ctx, tx, 'system', { request: parent.uuid, at, silent }, inForce, async (locked) => {
    if (locked.row.mergedIntoId !== null) return null;
    const { workflow, instance, record, actor, now, imported } = locked;
    const facts = factsFor(workflow, record, actor, now);
    const result = ifNothingFails(() => settle(workflow, instance, facts, now, { imported }));
    if (result?.ok !== true) return null;
    const planned = await planSubRequests(filingScene(locked), record, result.changes);
    if (!planned.ok) return null;
    const payload = { from: result.journal.from, to: result.journal.to };
    return { kind: 'sub-requests', payload, ...result, filed: planned.filed };
  });
}

function ifNothingFails<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof StepError) return null;
    throw error;
  }
}

function filingScene({ row, ...locked }: LockedRequest): FilingScene {
  return { ...locked, standing: { id: row.id, isAbove: false } };
}

/** Whoever may not read a request learns not even that it exists. */
async function lock(
  ctx: CommandContext,
  tx: Tx,
  person: ActorRow,
  request: string,
  roles: InForce['roles'],
  now: Date,
): Promise<Omit<LockedRequest, 'imported' | 'release'>> {
  const row = await lockRequest(tx, request, now);
  if (row === undefined) throw new ReglamentError('REQUEST_NOT_FOUND', { request });
  const actor = policyActor(person);
  const policyRequest = { assignee: row.assignee?.uuid ?? null, team: row.teamCode, clientId: row.clientId };
  const may: LockedRequest['may'] = (right) => mayTouchRequest(roles, actor, right, policyRequest);
  if (!may('read')) throw new ReglamentError('REQUEST_NOT_FOUND', { request });
  const workflow = await ctx.catalog.workflow(tx, row.effectiveHash);
  const { instance, states } = row.envelope as Envelope;
  const view = { status: row.status, stage: row.stage, flags: row.flags, states, ended: row.endedAt !== null };
  const sight = requestSight(roles, actor, policyRequest);
  return { ctx, tx, row, record: recordOf(row), instance, view, workflow, actor: person, now, sight, may };
}
