import { ReglamentError } from '../errors.ts';
import type { FactValue } from '../language/index.ts';
import { filingSight, mayTouchRequest, namedHidden } from '../policies/index.ts';
import { applyToRecord, filingRefusals, type RequestRecord, start } from '../run/index.ts';
import { addRequestObjects, newPublicSecret } from '../store/bindings/index.ts';
import { findClient } from '../store/find-client.ts';
import { appendJournal } from '../store/journal.ts';
import { addWatchers } from '../store/notices/index.ts';
import { addOutbox } from '../store/outbox/index.ts';
import { findRequest, insertRequest, type Priority, takeNumber } from '../store/requests/index.ts';
import type { Sql } from '../store/store.ts';
import { setTimers } from '../store/timers/index.ts';
import { uuidv7 } from '../store/uuidv7.ts';
import { actorFacts, policyActor } from './acting.ts';
import { clientOfThings } from './bindings/client-of-things.ts';
import { findParent } from './bindings/find-parent.ts';
import { resolveBinding } from './bindings/resolve-binding.ts';
import type { WantedBinding } from './bindings/wanted-binding.ts';
import { settleParent } from './change-request.ts';
import { announcing } from './notices/announce.ts';
import { outboxEntries, standing, viewOfRow } from './write-outcome.ts';
import type { ActorRef, CommandContext } from './context.ts';
import { EVALUATOR } from './evaluator.ts';
import { type History, isSilent } from './history.ts';
import { mayImport } from './may-import.ts';
import { once } from './once.ts';
import { ownersOf } from './owners.ts';
import { computing, refuseSeen } from './refuse.ts';
import { priorityRefusals, subjectRefusals } from './filing-values.ts';
import { factsFor } from './request-record.ts';
import type { RequestView } from './request-view.ts';

/** A filed request, and what opens the public page of its state together with the number. */
export interface FiledView extends RequestView {
  readonly secret: string;
}

export interface CreateRequest extends WantedBinding {
  readonly type: string;
  readonly subject: string;
  /** Code of the client company. */
  readonly client?: string | null | undefined;
  /** Uuid of the request that this one is a part of. */
  readonly parent?: string | null | undefined;
  /** By when it has to be done. */
  readonly dueAt?: Date | null | undefined;
  readonly priority?: Priority | undefined;
  readonly fields?: Readonly<Record<string, FactValue>> | undefined;
  /** Identity in another system; unique. Not for people of clients, who would learn which keys are taken. */
  readonly externalKey?: string | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly history?: History | undefined;
}

/**
 * Files a request on the effective workflow of its type and client in the current release, and enters its first state.
 * Fails with REQUEST_TYPE_NOT_FOUND, CLIENT_NOT_FOUND, REQUEST_REFUSED (all reasons), STORE_UNIQUE (external key),
 * IDEMPOTENCY_MISMATCH, and with FORBIDDEN for history or the external key.
 */
export async function createRequest(ctx: CommandContext, actor: ActorRef, input: CreateRequest): Promise<FiledView> {
  const { idempotencyKey: key, history, ...body } = input;
  if (history !== undefined) await mayImport(ctx, actor);
  const release = await ctx.catalog.current();
  const type = release.requestType(input.type);
  const number = String(await takeNumber(ctx.store));
  const code = input.client ?? (await clientOf(ctx.store.read, input));
  const workflow = await ctx.catalog.workflowFor(release, input.type, code);
  return once(ctx, actor, { route: 'create-request', key, body }, async (tx, person) => {
    if (person.kind === 'client' && input.externalKey !== undefined) {
      throw new ReglamentError('FORBIDDEN', { action: 'give requests keys of another system' });
    }
    const now = history?.at ?? ctx.now();
    const at = now.getTime();
    const client = code === null ? null : await findClient(tx, code);
    if (client === undefined) throw new ReglamentError('CLIENT_NOT_FOUND', { client: code });
    const scene = { person, roles: release.roles, clientId: client?.id ?? null, now };
    const binding = await resolveBinding(tx, input, scene);
    const { parent, refusals: parentRefusals } = await findParent(tx, input.parent, scene);
    const dueAt = input.dueAt?.getTime() ?? null;
    const record: RequestRecord = {
      number,
      type: input.type,
      subject: input.subject,
      status: null,
      stage: null,
      priority: input.priority ?? type.priority ?? 'normal',
      created: now.toISOString(),
      fields: input.fields ?? {},
      checklists: {},
      client: client && { code: client.code, name: client.name, fields: client.fields },
      bound: {
        due: input.dueAt?.toISOString() ?? null,
        objects: binding.objects.length,
        openChildren: 0,
        ...binding.things,
      },
      assignee: null,
      group: null,
    };
    const target = { assignee: null, team: null, clientId: client?.id ?? null };
    const foreign = person.kind === 'client' && !mayTouchRequest(release.roles, policyActor(person), 'create', target);
    const sight = filingSight(release.roles, policyActor(person));
    refuseSeen(
      { sight, workflow },
      [
        ...(foreign
          ? [{ rule: 'right', path: '/client', message: 'you may file requests of your own company only' }]
          : []),
        ...subjectRefusals(input.subject),
        ...priorityRefusals(input.priority),
        ...binding.refusals,
        ...parentRefusals,
        ...namedHidden(input.fields, sight.hides, 'field-unknown'),
        ...filingRefusals(workflow, record, actorFacts(person), type.createdBy),
      ],
      'REQUEST_REFUSED',
    );
    const result = computing(workflow.effective.workflow.id, () =>
      start(workflow, factsFor(workflow, record, person, now), now, { imported: isSilent(history) }),
    );
    if (!result.ok) {
      refuseSeen({ sight, workflow }, result.refusals, 'REQUEST_REFUSED');
      throw new ReglamentError('REQUEST_REFUSED', { reasons: 'no reason given' });
    }
    const changed = applyToRecord(record, result.changes, (id) => ({ id, roles: [], groups: [] }));
    const owners = await ownersOf(
      tx,
      { assigneeId: null, teamId: null, assignee: null, teamCode: null },
      changed,
      person,
      now,
    );
    const row = {
      uuid: uuidv7(),
      number,
      externalKey: input.externalKey ?? null,
      type: input.type,
      subject: input.subject,
      clientId: client?.id ?? null,
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
      siteId: binding.siteId,
      contactId: binding.contactId,
      contractId: binding.contractId,
      parentId: parent?.id ?? null,
      dueAt,
      secret: newPublicSecret(),
    };
    const id = await insertRequest(tx, row);
    await addRequestObjects(
      tx,
      id,
      binding.objects.map(({ equipmentId }) => ({ equipmentId, note: null })),
    );
    await appendJournal(tx, {
      requestId: id,
      seq: 1,
      kind: 'created',
      event: null,
      payload: {
        subject: input.subject,
        fields: input.fields ?? {},
        client: code,
        ...boundTo(input),
        to: result.journal.to,
        ...(history?.row === undefined ? {} : { row: history.row }),
      },
      transitions: result.journal.transitions,
      actorId: person.id,
      at,
      effectiveHash: workflow.hash,
      evaluator: EVALUATOR,
      reads: result.journal.reads,
      status: result.view.status,
      stage: result.view.stage,
    });
    const timers = result.timers.set.map(({ state, delay, entry, due }) => ({
      state,
      delay,
      entry,
      setAt: at,
      dueAt: due.getTime(),
    }));
    if (timers.length > 0) await setTimers(tx, id, timers);
    const quiet = ctx.quiet === true;
    if (owners.assigneeId !== null && !isSilent(history)) await addWatchers(tx, id, [owners.assigneeId], at);
    const announced =
      quiet || isSilent(history)
        ? []
        : await announcing(ctx, tx, {
            request: { ...row, id, client: client?.code ?? null, watched: false },
            seq: 1,
            at,
            actor: person,
            before: null,
            after: standing(result.view, changed),
            comment: null,
          });
    await addOutbox(tx, [...outboxEntries({ id, uuid: row.uuid }, 1, result.effects, at, quiet), ...announced]);
    if (parent !== null) await settleParent(ctx, tx, parent.id);
    return { ...viewOfRow(row, result.view), secret: row.secret };
  });
}

/** The company that follows from what the request is bound to. */
async function clientOf(sql: Sql, input: CreateRequest): Promise<string | null> {
  const code = await clientOfThings(sql, input);
  if (code !== null || !input.parent) return code;
  return (await findRequest(sql, { uuid: input.parent }))?.client?.code ?? null;
}

/** What was named, for the journal. */
function boundTo({ site, contact, contract, objects = [], parent, dueAt }: CreateRequest): object {
  return {
    ...(site ? { site } : {}),
    ...(contact ? { contact } : {}),
    ...(contract ? { contract } : {}),
    ...(objects.length > 0 ? { objects } : {}),
    ...(parent ? { parent } : {}),
    ...(dueAt ? { due: dueAt.toISOString() } : {}),
  };
}
