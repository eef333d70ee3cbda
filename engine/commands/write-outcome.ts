import { ReglamentError } from '../errors.ts';
import type { Effect } from '../language/index.ts';
import { applyToRecord, type InstanceView } from '../run/index.ts';
import { appendJournal } from '../store/journal.ts';
import { addOutbox } from '../store/outbox/index.ts';
import { updateRequest } from '../store/requests/index.ts';
import type { Tx } from '../store/store.ts';
import { cancelAllTimers, cancelTimers, setTimers } from '../store/timers/index.ts';
import { EVALUATOR } from './evaluator.ts';
import type { LockedRequest, RequestOutcome } from './locked-request.ts';
import { ownersOf } from './owners.ts';
import type { Envelope, RequestView } from './request-view.ts';

/** Writes an outcome: the request with version + 1, its journal, timers and outbox. Fails with SNAPSHOT_STALE. */
export async function writeOutcome(locked: LockedRequest, outcome: RequestOutcome): Promise<RequestView> {
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
