import { ReglamentError } from '../errors.ts';
import { applyToRecord, type InstanceView, type RequestRecord } from '../run/index.ts';
import { appendJournal } from '../store/journal.ts';
import { addWatchers } from '../store/notices/index.ts';
import { addOutbox } from '../store/outbox/index.ts';
import { updateRequest } from '../store/requests/index.ts';
import { changeWords } from '../store/search/index.ts';
import type { Tx } from '../store/store.ts';
import { cancelAllTimers, cancelTimers, setTimers } from '../store/timers/index.ts';
import { EVALUATOR } from './evaluator.ts';
import type { LockedRequest, RequestOutcome } from './locked-request.ts';
import { announcing } from './notices/announce.ts';
import { outboxEntries, standing } from './outbox-entries.ts';
import { ownersOf } from './owners.ts';
import type { Envelope, RequestView } from './request-view.ts';
import { filedEntries } from './sub-requests/planned-request.ts';
import { writeSubRequests } from './sub-requests/write-sub-requests.ts';

/**
 * Writes an outcome: the request with version + 1, its journal, timers and outbox, and the requests that are planned to
 * follow. Fails with SNAPSHOT_STALE.
 */
export async function writeOutcome(locked: LockedRequest, outcome: RequestOutcome): Promise<RequestView> {
  const { ctx, tx, row, workflow, actor, now } = locked;
  const { filed = [] } = outcome;
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
      ...outcome.columns,
      ...owners,
      subject: changed.subject,
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
  await changeWords(tx, row.id, row, { subject: changed.subject, fields: changed.fields });
  const seq = row.journalSeq + 1;
  await appendJournal(tx, {
    requestId: row.id,
    seq,
    kind: outcome.kind,
    event: outcome.journal?.event ?? null,
    payload: { ...(outcome.payload as object), ...filedEntries(filed) },
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
  await tellOthers(locked, outcome, { view, changed, owners, seq });
  const scene = { ctx, tx, person: actor, now, silent: locked.imported };
  await writeSubRequests(scene, { ...row, ...outcome.columns }, filed);
  return viewOfRow(
    { ...row, subject: changed.subject, version: row.version + 1, effectiveHash: pinned.hash, updatedAt: at },
    view,
  );
}

/** Effects, and what people and other systems hear of the change. Who gets a request watches it. */
async function tellOthers(
  locked: LockedRequest,
  outcome: RequestOutcome,
  { view, changed, owners, seq }: Told,
): Promise<void> {
  const { ctx, tx, row, record, actor, now, imported } = locked;
  const at = now.getTime();
  const effects = outboxEntries(row, seq, outcome.effects ?? [], at, ctx.quiet);
  if (owners.assigneeId !== null && owners.assigneeId !== row.assigneeId && !imported) {
    await addWatchers(tx, row.id, [owners.assigneeId], at);
  }
  const silent = imported || ctx.quiet === true;
  const announced = silent
    ? []
    : await announcing(ctx, tx, {
        request: {
          ...row,
          ...outcome.columns,
          client: changed.client?.code ?? null,
          subject: changed.subject,
          priority: changed.priority,
          version: row.version + 1,
        },
        seq,
        at,
        actor,
        before: standing(locked.view, record),
        after: standing(view, changed),
        comment: outcome.comment ?? null,
      });
  await addOutbox(tx, [...effects, ...announced]);
}

interface Told {
  readonly view: InstanceView;
  readonly changed: RequestRecord;
  readonly owners: Awaited<ReturnType<typeof ownersOf>>;
  readonly seq: number;
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

/** The answer of a command from the row it left. */
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
