import { ReglamentError } from '../errors.ts';
import type { FactValue } from '../language/index.ts';
import { mayTouchRequest } from '../policies/index.ts';
import { applyToRecord, filingRefusals, type RequestRecord, start } from '../run/index.ts';
import { findClient } from '../store/find-client.ts';
import { appendJournal } from '../store/journal.ts';
import { addOutbox } from '../store/outbox/index.ts';
import { insertRequest, type Priority, takeNumber } from '../store/requests/index.ts';
import { setTimers } from '../store/timers/index.ts';
import { uuidv7 } from '../store/uuidv7.ts';
import { actorFacts, policyActor } from './acting.ts';
import { outboxEntries, viewOfRow } from './write-outcome.ts';
import type { ActorRef, CommandContext } from './context.ts';
import { EVALUATOR } from './evaluator.ts';
import { once } from './once.ts';
import { ownersOf } from './owners.ts';
import { computing, refuseIf } from './refuse.ts';
import { factsFor } from './request-record.ts';
import type { RequestView } from './request-view.ts';

export interface CreateRequest {
  readonly type: string;
  readonly subject: string;
  /** Code of the client company. */
  readonly client?: string | null;
  readonly priority?: Priority;
  readonly fields?: Readonly<Record<string, FactValue>>;
  /** Identity in another system; unique. */
  readonly externalKey?: string;
  readonly idempotencyKey?: string;
  readonly history?: { readonly at: Date };
}

const LONGEST_SUBJECT = 300;
const PRIORITIES: readonly Priority[] = ['low', 'normal', 'high', 'urgent'];

/**
 * Files a request on the effective workflow of its type and client in the current release, and enters its first state.
 * Fails with REQUEST_TYPE_NOT_FOUND, CLIENT_NOT_FOUND, REQUEST_REFUSED (all reasons), STORE_UNIQUE (external key).
 */
export async function createRequest(ctx: CommandContext, actor: ActorRef, input: CreateRequest): Promise<RequestView> {
  const { idempotencyKey: key, history, ...body } = input;
  const release = await ctx.catalog.current();
  const type = release.requestType(input.type);
  const number = String(await takeNumber(ctx.store));
  const workflow = await ctx.catalog.workflowFor(release, input.type, input.client ?? null);
  return once(ctx, actor, { route: 'create-request', key, body }, async (tx, person) => {
    const now = history?.at ?? ctx.now();
    const at = now.getTime();
    const client = input.client === undefined || input.client === null ? null : await findClient(tx, input.client);
    if (client === undefined) throw new ReglamentError('CLIENT_NOT_FOUND', { client: input.client });
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
      client: client && { code: client.code, name: client.name },
      assignee: null,
      group: null,
    };
    const target = { assignee: null, team: null, clientId: client?.id ?? null };
    const foreign = person.kind === 'client' && !mayTouchRequest(release.roles, policyActor(person), 'create', target);
    refuseIf(
      [
        ...(foreign
          ? [{ rule: 'right', path: '/client', message: 'you may file requests of your own company only' }]
          : []),
        ...subjectRefusals(input.subject),
        ...priorityRefusals(input.priority),
        ...filingRefusals(workflow, record, actorFacts(person), type.createdBy),
      ],
      'REQUEST_REFUSED',
    );
    const result = computing(workflow.effective.workflow.id, () =>
      start(workflow, factsFor(workflow, record, person, now), now, { imported: history !== undefined }),
    );
    if (!result.ok) {
      refuseIf(result.refusals, 'REQUEST_REFUSED');
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
    };
    const id = await insertRequest(tx, row);
    await appendJournal(tx, {
      requestId: id,
      seq: 1,
      kind: 'created',
      event: null,
      payload: {
        subject: input.subject,
        fields: input.fields ?? {},
        client: input.client ?? null,
        to: result.journal.to,
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
    await addOutbox(tx, outboxEntries({ id, uuid: row.uuid }, 1, result.effects, at));
    return viewOfRow(row, result.view);
  });
}

function priorityRefusals(priority: Priority | undefined): { rule: string; path: string; message: string }[] {
  if (priority === undefined || PRIORITIES.includes(priority)) return [];
  return [{ rule: 'priority-invalid', path: '/priority', message: `the priority is one of ${PRIORITIES.join(', ')}` }];
}

function subjectRefusals(subject: string): { rule: string; path: string; message: string }[] {
  if (typeof subject === 'string' && subject.trim() !== '' && subject.length <= LONGEST_SUBJECT) return [];
  return [
    {
      rule: 'subject-invalid',
      path: '/subject',
      message: `the subject must be a text of 1 to ${LONGEST_SUBJECT} characters`,
    },
  ];
}
