import { ReglamentError } from '../errors.ts';
import type { CompiledWorkflow, Effect } from '../language/index.ts';
import { mayTouchRequest } from '../policies/index.ts';
import {
  type AppliedChange,
  applyToRecord,
  type Instance,
  type InstanceView,
  type RequestRecord,
  type StepRecord,
  type TimerCancel,
  type TimerSet,
} from '../run/index.ts';
import { appendJournal } from '../store/journal.ts';
import { addOutbox } from '../store/outbox/index.ts';
import type { ActorRow } from '../store/read-actor.ts';
import { type LoadedRequest, lockRequest, updateRequest } from '../store/requests/index.ts';
import type { Tx } from '../store/store.ts';
import { cancelAllTimers, cancelTimers, setTimers } from '../store/timers/index.ts';
import { policyActor, readActing } from './acting.ts';
import type { ActorRef, CommandContext } from './context.ts';
import { EVALUATOR } from './evaluator.ts';
import { recordOf } from './request-record.ts';
import type { Envelope, RequestView } from './request-view.ts';
import { ownersOf } from './owners.ts';

/** A locked request inside its transaction. */
export interface LockedRequest {
  readonly tx: Tx;
  readonly row: LoadedRequest;
  readonly record: RequestRecord;
  readonly instance: Instance;
  readonly view: InstanceView;
  readonly workflow: CompiledWorkflow;
  readonly actor: ActorRow;
  readonly now: Date;
  /** Asks the roles of the current release. */
  readonly may: (right: Parameters<typeof mayTouchRequest>[2]) => boolean;
}

/** What a command wants written. What is not named stays as it is. */
export interface RequestOutcome {
  readonly kind: string;
  readonly payload: unknown;
  readonly record?: RequestRecord;
  readonly changes?: readonly AppliedChange[];
  readonly instance?: Instance;
  readonly view?: InstanceView;
  readonly journal?: StepRecord;
  readonly timers?: {
    readonly set: readonly (TimerSet & { readonly setAt?: Date })[];
    readonly cancel: readonly TimerCancel[];
  };
  readonly effects?: readonly Effect[];
  /** Also moved to this effective workflow. */
  readonly workflow?: CompiledWorkflow;
}

/**
 * Runs `work` on a locked request and writes what it returns, in one transaction: request with version + 1, journal,
 * timers, outbox. The roles are read before the transaction: reading them may need one of its own.
 */
export async function changeRequest(
  ctx: CommandContext,
  actor: ActorRef,
  target: { readonly request: string; readonly expectedVersion?: number | undefined; readonly at?: Date | undefined },
  work: (locked: LockedRequest) => Promise<RequestOutcome | null> | RequestOutcome | null,
): Promise<RequestView> {
  const roles = await ctx.catalog.roles();
  return ctx.store.transaction(async (tx) => changeLocked(ctx, tx, actor, target, roles, work));
}

/** `changeRequest` inside a transaction that is open already. `work` returning null leaves everything as it is. */
export async function changeLocked(
  ctx: CommandContext,
  tx: Tx,
  actor: ActorRef | ActorRow,
  target: { readonly request: string; readonly expectedVersion?: number | undefined; readonly at?: Date | undefined },
  roles: Awaited<ReturnType<CommandContext['catalog']['roles']>>,
  work: (locked: LockedRequest) => Promise<RequestOutcome | null> | RequestOutcome | null,
): Promise<RequestView> {
  const person = await readActing(tx, actor);
  const row = await lockRequest(tx, target.request);
  const policyRequest = row && { assignee: row.assignee?.uuid ?? null, team: row.teamCode, clientId: row.clientId };
  const may = (right: Parameters<typeof mayTouchRequest>[2]): boolean =>
    policyRequest !== undefined && mayTouchRequest(roles, policyActor(person), right, policyRequest);
  // Whoever may not read it learns not even that it exists.
  if (row === undefined || !may('read')) throw new ReglamentError('REQUEST_NOT_FOUND', { request: target.request });
  if (target.expectedVersion !== undefined && target.expectedVersion !== row.version) {
    throw new ReglamentError('SNAPSHOT_STALE', { actual: row.version, expected: target.expectedVersion });
  }
  const workflow = await ctx.catalog.workflow(tx, row.effectiveHash);
  const { instance, states } = row.envelope as Envelope;
  const view = { status: row.status, stage: row.stage, flags: row.flags, states, ended: row.endedAt !== null };
  const now = target.at ?? ctx.now();
  const locked = { tx, row, record: recordOf(row), instance, view, workflow, actor: person, now, may };
  const outcome = await work(locked);
  return outcome === null ? viewOfRow(row, view) : write(locked, outcome);
}

async function write(locked: LockedRequest, outcome: RequestOutcome): Promise<RequestView> {
  const { tx, row, workflow, actor, now } = locked;
  const instance = outcome.instance ?? locked.instance;
  const view = outcome.view ?? locked.view;
  const changed = applyToRecord(outcome.record ?? locked.record, outcome.changes ?? [], (id) => ({
    id,
    roles: [],
    groups: [],
  }));
  const owners = await ownersOf(tx, row, changed, actor, now);
  const at = now.getTime();
  const pinned = outcome.workflow ?? workflow;
  const saved = await updateRequest(
    tx,
    {
      ...row,
      ...owners,
      status: view.status,
      stage: view.stage,
      flags: view.flags,
      effectiveHash: pinned.hash,
      envelope: { instance, states: view.states } satisfies Envelope,
      fields: changed.fields,
      checklists: changed.checklists,
      priority: changed.priority,
      journalSeq: row.journalSeq + 1,
      updatedAt: at,
      endedAt: view.ended ? (row.endedAt ?? at) : null,
    },
    row.version,
  );
  if (!saved) throw new ReglamentError('SNAPSHOT_STALE', { actual: row.version + 1, expected: row.version });
  const seq = row.journalSeq + 1;
  await appendJournal(tx, {
    requestId: row.id,
    seq,
    kind: outcome.kind,
    event: outcome.journal?.event ?? null,
    payload: outcome.payload,
    transitions: outcome.journal?.transitions ?? [],
    actorId: actor.id,
    at,
    effectiveHash: pinned.hash,
    evaluator: EVALUATOR,
    reads: outcome.journal?.reads ?? {},
    status: view.status,
    stage: view.stage,
  });
  await writeTimers(tx, row.id, view.ended && !locked.view.ended, outcome.timers, at);
  await addOutbox(tx, outboxEntries(row, seq, outcome.effects ?? [], at));
  return viewOfRow({ ...row, version: row.version + 1, effectiveHash: pinned.hash, updatedAt: at }, view);
}

async function writeTimers(
  tx: Tx,
  requestId: number,
  ends: boolean,
  timers: RequestOutcome['timers'],
  at: number,
): Promise<void> {
  if (ends) await cancelAllTimers(tx, requestId);
  else if (timers !== undefined) await cancelTimers(tx, requestId, timers.cancel);
  if (timers === undefined || timers.set.length === 0) return;
  await setTimers(
    tx,
    requestId,
    timers.set.map(({ state, delay, entry, due, setAt }) => ({
      state,
      delay,
      entry,
      setAt: setAt?.getTime() ?? at,
      dueAt: due.getTime(),
    })),
  );
}

/** The key names the delivery for ever: request, journal entry and position. */
export function outboxEntries(
  row: { id: number; uuid: string },
  seq: number,
  effects: readonly Effect[],
  at: number,
): Parameters<typeof addOutbox>[1] {
  return effects.map((effect, index) => ({
    key: `${row.uuid}:${seq}:${index}`,
    requestId: row.id,
    kind: effect.type,
    payload: effect.payload,
    createdAt: at,
    dueAt: at,
  }));
}

export function viewOfRow(
  row: {
    uuid: string;
    number: string;
    type: string;
    subject: string;
    version: number;
    effectiveHash: string;
    updatedAt: number;
  },
  view: InstanceView,
): RequestView {
  return {
    uuid: row.uuid,
    number: row.number,
    type: row.type,
    subject: row.subject,
    version: row.version,
    hash: row.effectiveHash,
    updatedAt: new Date(row.updatedAt).toISOString(),
    ...view,
  };
}
