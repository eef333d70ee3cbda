import { ReglamentError } from '../errors.ts';
import type { FactValue } from '../language/index.ts';
import { filingSight, mayTouchRequest, namedHidden } from '../policies/index.ts';
import { applyToRecord, filingRefusals, type RequestRecord, start } from '../run/index.ts';
import { findClient } from '../store/find-client.ts';
import { appendJournal } from '../store/journal.ts';
import { addWatchers } from '../store/notices/index.ts';
import { addOutbox } from '../store/outbox/index.ts';
import { insertRequest, type Priority, takeNumber } from '../store/requests/index.ts';
import { setTimers } from '../store/timers/index.ts';
import { uuidv7 } from '../store/uuidv7.ts';
import { actorFacts, policyActor } from './acting.ts';
import { announcing } from './notices/announce.ts';
import { outboxEntries, standing, viewOfRow } from './write-outcome.ts';
import type { ActorRef, CommandContext } from './context.ts';
import { EVALUATOR } from './evaluator.ts';
import { type History, isSilent } from './history.ts';
import { mayImport } from './may-import.ts';
import { once } from './once.ts';
import { ownersOf } from './owners.ts';
import { computing, refuseSeen } from './refuse.ts';
import { factsFor } from './request-record.ts';
import type { RequestView } from './request-view.ts';

export interface CreateRequest {
  readonly type: string;
  readonly subject: string;
  /** Code of the client company. */
  readonly client?: string | null | undefined;
  readonly priority?: Priority | undefined;
  readonly fields?: Readonly<Record<string, FactValue>> | undefined;
  /** Identity in another system; unique. Not for people of clients, who would learn which keys are taken. */
  readonly externalKey?: string | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly history?: History | undefined;
}

const LONGEST_SUBJECT = 300;
const PRIORITIES: readonly Priority[] = ['low', 'normal', 'high', 'urgent'];

/**
 * Files a request on the effective workflow of its type and client in the current release, and enters its first state.
 * Fails with REQUEST_TYPE_NOT_FOUND, CLIENT_NOT_FOUND, REQUEST_REFUSED (all reasons), STORE_UNIQUE (external key),
 * IDEMPOTENCY_MISMATCH, and with FORBIDDEN for history or the external key.
 */
export async function createRequest(ctx: CommandContext, actor: ActorRef, input: CreateRequest): Promise<RequestView> {
  const { idempotencyKey: key, history, ...body } = input;
  if (history !== undefined) await mayImport(ctx, actor);
  const release = await ctx.catalog.current();
  const type = release.requestType(input.type);
  const number = String(await takeNumber(ctx.store));
  const workflow = await ctx.catalog.workflowFor(release, input.type, input.client ?? null);
  return once(ctx, actor, { route: 'create-request', key, body }, async (tx, person) => {
    if (person.kind === 'client' && input.externalKey !== undefined) {
      throw new ReglamentError('FORBIDDEN', { action: 'give requests keys of another system' });
    }
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
    const sight = filingSight(release.roles, policyActor(person));
    refuseSeen(
      { sight, workflow },
      [
        ...(foreign
          ? [{ rule: 'right', path: '/client', message: 'you may file requests of your own company only' }]
          : []),
        ...subjectRefusals(input.subject),
        ...priorityRefusals(input.priority),
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
