import type { FactValue } from '../language/index.ts';
import { namedHidden } from '../policies/index.ts';
import { type Refusal, step } from '../run/index.ts';
import { changeOnce } from './change-once.ts';
import type { ActorRef, CommandContext } from './context.ts';
import type { LockedRequest, RequestOutcome } from './locked-request.ts';
import { type History, isSilent } from './history.ts';
import { mayImport } from './may-import.ts';
import { mergedRefusals } from './right-refusals.ts';
import { computing, refuseSeen } from './refuse.ts';
import { factsFor } from './request-record.ts';
import type { RequestView } from './request-view.ts';

export interface SendEvent {
  /** Uuid or number of the request. */
  readonly request: string;
  readonly event: string;
  /** Fields of the event's form. */
  readonly fields?: Readonly<Record<string, FactValue>> | undefined;
  readonly comment?: string | null | undefined;
  readonly expectedVersion?: number | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly history?: History | undefined;
}

const LONGEST_COMMENT = 20_000;

/**
 * Sends an event to a request: one transaction that writes state, journal, timers and outbox, or changes nothing.
 * Fails with REQUEST_NOT_FOUND, SNAPSHOT_STALE, EVENT_REFUSED (all reasons in `details`), IDEMPOTENCY_MISMATCH, and with
 * FORBIDDEN for history.
 */
export async function sendEvent(ctx: CommandContext, actor: ActorRef, input: SendEvent): Promise<RequestView> {
  const { idempotencyKey: key, history, ...body } = input;
  if (history !== undefined) await mayImport(ctx, actor);
  const target = {
    request: input.request,
    expectedVersion: input.expectedVersion,
    at: history?.at,
    silent: isSilent(history),
  };
  return changeOnce(ctx, actor, target, { route: 'send-event', key, body }, (locked) => {
    return eventOutcome(locked, input);
  });
}

/** What an event makes of a locked request; null when it changes nothing. Fails with EVENT_REFUSED (all reasons). */
export function eventOutcome(
  locked: LockedRequest,
  input: Pick<SendEvent, 'event' | 'fields' | 'comment' | 'history'>,
): RequestOutcome | null {
  const { history } = input;
  const { workflow, instance, record, now, row } = locked;
  const facts = factsFor(workflow, record, locked.actor, now);
  const event = { type: input.event, fields: input.fields ?? {}, comment: input.comment ?? null };
  const result = computing(workflow.effective.workflow.id, () =>
    step(workflow, instance, event, facts, now, { imported: isSilent(history) }),
  );
  const refusals = [...inputRefusals(locked, input), ...(result.ok ? [] : result.refusals)];
  refuseSeen(locked, refusals, 'EVENT_REFUSED', { event: input.event, number: row.number });
  if (!result.ok) return null;
  const payload = {
    ...(input.fields === undefined ? {} : { fields: input.fields }),
    ...(event.comment === null ? {} : { comment: event.comment }),
    ...(history?.row === undefined ? {} : { row: history.row }),
    from: result.journal.from,
    to: result.journal.to,
    changes: result.changes.map(describeChange),
  };
  return { kind: 'event', payload, ...result };
}

function inputRefusals(
  { may, sight, row }: LockedRequest,
  { fields, comment }: Pick<SendEvent, 'fields' | 'comment'>,
): Refusal[] {
  const refusals: Refusal[] = [...mergedRefusals(row), ...namedHidden(fields, sight.hides, 'field-not-in-form')];
  if (!may('send')) {
    refusals.push({ rule: 'right', path: '/actor', message: 'no role of yours grants "send" on this request' });
  }
  if (comment !== undefined && comment !== null && (typeof comment !== 'string' || comment.length > LONGEST_COMMENT)) {
    const message = `expected a text of at most ${LONGEST_COMMENT} characters`;
    refusals.push({ rule: 'text-invalid', path: '/comment', message });
  }
  return refusals;
}

/** A started checklist's frozen items stand in the request already; the journal names it only. */
function describeChange(change: { readonly type: string }): object {
  if (change.type !== 'start-checklist') return change;
  const { items: _, ...rest } = change as { items?: unknown; type: string };
  return rest;
}
