import { type RequestRecord, settle } from '../run/index.ts';
import type { LockedRequest, RequestOutcome } from './locked-request.ts';
import { computing, refuseSeen } from './refuse.ts';
import { factsFor } from './request-record.ts';

/** The outcome of new facts: the record, and the `always` transitions that they open. */
export function settled(
  locked: LockedRequest,
  outcome: RequestOutcome & { readonly record: RequestRecord },
  code:
    | 'FIELDS_REFUSED'
    | 'ASSIGN_REFUSED'
    | 'CHECKLIST_ITEM_REFUSED'
    | 'TIME_REFUSED'
    | 'WORK_REFUSED'
    | 'PRESENCE_REFUSED'
    | 'BINDING_REFUSED'
    | 'DOCUMENT_REFUSED',
): RequestOutcome {
  const { workflow, instance, actor, now } = locked;
  const facts = factsFor(workflow, outcome.record, actor, now);
  const result = computing(workflow.effective.workflow.id, () => settle(workflow, instance, facts, now));
  if (result === null) return outcome;
  if (!result.ok) {
    refuseSeen(locked, result.refusals, code);
    return outcome;
  }
  return { ...outcome, ...result };
}
