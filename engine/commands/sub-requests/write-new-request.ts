import type { CompiledWorkflow } from '../../language/index.ts';
import { applied, type RequestRecord, type StepTaken } from '../../run/index.ts';
import { addRequestObjects, newPublicSecret } from '../../store/bindings/index.ts';
import { appendJournal } from '../../store/journal.ts';
import { addWatchers } from '../../store/notices/index.ts';
import { addOutbox } from '../../store/outbox/index.ts';
import type { ActorRow } from '../../store/read-actor.ts';
import { insertRequest } from '../../store/requests/index.ts';
import type { Tx } from '../../store/store.ts';
import { setTimers } from '../../store/timers/index.ts';
import type { CommandContext } from '../context.ts';
import { EVALUATOR } from '../evaluator.ts';
import { announcing } from '../notices/announce.ts';
import { ownersOf } from '../owners.ts';
import { outboxEntries, standing } from '../outbox-entries.ts';

/** What a new request is bound to, by the ids of the database. */
export interface NewBinding {
  readonly clientId: number | null;
  readonly siteId: number | null;
  readonly contactId: number | null;
  readonly contractId: number | null;
  readonly parentId: number | null;
  readonly dueAt: number | null;
  readonly equipment: readonly number[];
}

/** A new request whose first step is computed. */
export interface NewRequest {
  readonly uuid: string;
  readonly externalKey: string | null;
  readonly workflow: CompiledWorkflow;
  /** As it was filed, before its first step. */
  readonly record: RequestRecord;
  readonly result: StepTaken;
  readonly binding: NewBinding;
  /** What its journal says of the filing. */
  readonly payload: object;
}

export interface NewRequestScene {
  readonly ctx: CommandContext;
  readonly tx: Tx;
  readonly person: ActorRow;
  readonly now: Date;
  /** It happened elsewhere and is only written down: nobody is told. */
  readonly silent: boolean;
}

/** Writes a new request: its row, machines, journal, timers and outbox. Fails with STORE_UNIQUE for its external key. */
export async function writeNewRequest({ ctx, tx, person, now, silent }: NewRequestScene, request: NewRequest) {
  const { uuid, externalKey, workflow, record, result, binding } = request;
  const { equipment, ...bound } = binding;
  const at = now.getTime();
  const changed = applied(record, result);
  const nobody = { assigneeId: null, teamId: null, assignee: null, teamCode: null };
  const owners = await ownersOf(tx, nobody, changed, person, now);
  const row = {
    uuid,
    number: record.number,
    externalKey,
    type: record.type,
    subject: record.subject,
    requesterId: person.id,
    ...owners,
    priority: record.priority,
    status: result.view.status,
    stage: result.view.stage,
    flags: result.view.flags,
    effectiveHash: workflow.hash,
    envelope: { instance: result.instance, states: result.view.states },
    fields: changed.fields,
    checklists: changed.checklists,
    version: 1,
    journalSeq: 1,
    createdAt: at,
    updatedAt: at,
    endedAt: result.view.ended ? at : null,
    ...bound,
    secret: newPublicSecret(),
  };
  const id = await insertRequest(tx, row);
  await addRequestObjects(
    tx,
    id,
    equipment.map((equipmentId) => ({ equipmentId, note: null })),
  );
  await appendJournal(tx, {
    requestId: id,
    seq: 1,
    kind: 'created',
    event: null,
    payload: request.payload,
    transitions: result.journal.transitions,
    actorId: person.id,
    at,
    effectiveHash: workflow.hash,
    evaluator: EVALUATOR,
    reads: result.journal.reads,
    status: result.view.status,
    stage: result.view.stage,
  });
  const timers = result.timers.set.map(({ due, ...timer }) => ({ ...timer, setAt: at, dueAt: due.getTime() }));
  if (timers.length > 0) await setTimers(tx, id, timers);
  const quiet = ctx.quiet === true;
  if (owners.assigneeId !== null && !silent) await addWatchers(tx, id, [owners.assigneeId], at);
  const announced =
    quiet || silent
      ? []
      : await announcing(ctx, tx, {
          request: { ...row, id, client: record.client?.code ?? null, watched: false },
          seq: 1,
          at,
          actor: person,
          before: null,
          after: standing(result.view, changed),
          comment: null,
        });
  await addOutbox(tx, [...outboxEntries({ id, uuid }, 1, result.effects, at, quiet), ...announced]);
  return { ...row, id };
}
