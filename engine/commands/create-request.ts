import { ReglamentError } from '../errors.ts';
import type { FactValue } from '../language/index.ts';
import { filingSight, mayTouchRequest, namedHidden } from '../policies/index.ts';
import { filingRefusals, type RequestRecord, start } from '../run/index.ts';
import { findClient } from '../store/find-client.ts';
import { findRequest, type Priority, takeNumber } from '../store/requests/index.ts';
import type { Sql } from '../store/store.ts';
import { uuidv7 } from '../store/uuidv7.ts';
import { actorFacts, policyActor } from './acting.ts';
import { clientOfThings } from './bindings/client-of-things.ts';
import { findParent } from './bindings/find-parent.ts';
import { resolveBinding } from './bindings/resolve-binding.ts';
import type { WantedBinding } from './bindings/wanted-binding.ts';
import { settleParent } from './change-request.ts';
import { viewOfRow } from './write-outcome.ts';
import type { ActorRef, CommandContext } from './context.ts';
import { type History, isSilent } from './history.ts';
import { mayImport } from './may-import.ts';
import { once } from './once.ts';
import { computing, refuseSeen } from './refuse.ts';
import { priorityRefusals, subjectRefusals } from './filing-values.ts';
import { factsFor } from './request-record.ts';
import type { RequestView } from './request-view.ts';
import { planOrRefuse } from './sub-requests/plan-sub-requests.ts';
import { filedEntries, hasEndedPart } from './sub-requests/planned-request.ts';
import { writeNewRequest } from './sub-requests/write-new-request.ts';
import { writeSubRequests } from './sub-requests/write-sub-requests.ts';

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
 * IDEMPOTENCY_MISMATCH, SUB_REQUEST_REFUSED, and with FORBIDDEN for history or the external key.
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
    const silent = isSilent(history);
    const standing = parent === null ? null : { id: parent.id, isAbove: true };
    const filed = await planOrRefuse({ ctx, tx, release, actor: person, now, standing }, record, result.changes);
    const writing = { ctx, tx, person, now, silent };
    const { siteId, contactId, contractId } = binding;
    const row = await writeNewRequest(writing, {
      uuid: uuidv7(),
      externalKey: input.externalKey ?? null,
      workflow,
      record,
      result,
      binding: {
        clientId: client?.id ?? null,
        siteId,
        contactId,
        contractId,
        parentId: parent?.id ?? null,
        dueAt,
        equipment: binding.objects.map(({ equipmentId }) => equipmentId),
      },
      payload: {
        subject: input.subject,
        fields: input.fields ?? {},
        client: code,
        ...boundTo(input),
        to: result.journal.to,
        ...(history?.row === undefined ? {} : { row: history.row }),
        ...filedEntries(filed),
      },
    });
    await writeSubRequests(writing, row, filed);
    const how = { at: history?.at, silent };
    if (hasEndedPart(filed)) await settleParent(ctx, tx, release, row.id, how);
    if (parent !== null) await settleParent(ctx, tx, release, parent.id, how);
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
