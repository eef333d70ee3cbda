import { ReglamentError } from '../../errors.ts';
import type { RoleDefinition, Title } from '../../language/index.ts';
import { mayTouchRequest, requestSight } from '../../policies/index.ts';
import { findRequest } from '../../store/requests/index.ts';
import { findReply } from '../../store/works/index.ts';
import { policyActor, readActing } from '../acting.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { fillText } from '../notices/fill-text.ts';
import { readSubject } from '../notices/subject.ts';
import { factsFor, recordOf } from '../request-record.ts';
import { isSeen } from './may-keep.ts';

export interface FillReply {
  readonly uuid: string;
  /** Uuid of the request. */
  readonly request: string;
  /** The comment will be seen by the client: nothing is put in that he may not know. */
  readonly isPublic: boolean;
}

/**
 * The text of a reply for one request, in each of its languages. What the reader of the comment may not see, or what is not
 * set, leaves nothing, and no value of a field mentions anybody. Changes nothing. Fails with RECORD_NOT_FOUND,
 * REQUEST_NOT_FOUND.
 */
export async function fillReply(
  ctx: CommandContext,
  actor: ActorRef,
  { uuid, request, isPublic }: FillReply,
): Promise<{ readonly body: Title }> {
  const { roles } = await ctx.catalog.current();
  const { read } = ctx.store;
  const person = await readActing(read, actor, ctx.now());
  const reply = await findReply(read, uuid);
  if (reply === undefined || !isSeen(person, reply, roles))
    throw new ReglamentError('RECORD_NOT_FOUND', { record: uuid });
  const row = await findRequest(read, { uuid: request });
  const whose = row && { assignee: row.assignee?.uuid ?? null, team: row.teamCode, clientId: row.clientId };
  if (row === undefined || whose === undefined || !mayTouchRequest(roles, policyActor(person), 'read', whose)) {
    throw new ReglamentError('REQUEST_NOT_FOUND', { request });
  }
  const workflow = await ctx.catalog.workflow(read, row.effectiveHash);
  const subject = await readSubject(ctx, row.id, whose);
  const own = requestSight(roles, policyActor(person), whose);
  const hides = isPublic ? new Set([...own.hides, ...hiddenFromClients(roles)]) : own.hides;
  const all = factsFor(workflow, recordOf(row), person, ctx.now());
  const sight = { outside: isPublic, hides, prices: own.prices };
  return { body: fillText(reply.body, withoutMentions(all), sight, subject) };
}

function hiddenFromClients(roles: ReadonlyMap<string, RoleDefinition>): string[] {
  return [...roles.values()]
    .filter(({ kind }) => kind === 'client')
    .flatMap(({ grants }) => grants.flatMap(({ hide = [] }) => hide));
}

/** A client who writes `@[uuid]` into a field makes nobody mentioned by an answer. */
function withoutMentions(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('@[', '@ [');
  if (Array.isArray(value)) return value.map(withoutMentions);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutMentions(inner)]));
}
