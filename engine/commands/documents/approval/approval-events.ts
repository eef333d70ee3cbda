import { isReglamentError } from '../../../errors.ts';
import type { DocumentRow } from '../../../store/documents/index.ts';
import { changeLocked } from '../../change-request.ts';
import type { LockedRequest, RequestOutcome } from '../../locked-request.ts';
import type { RequestView } from '../../request-view.ts';
import { eventOutcome } from '../../send-event.ts';
import { settled } from '../../settled.ts';
import { frozenForm } from '../frozen-form.ts';
import { documentPayload, type Telling } from '../tell-requests.ts';
import { whyRefused } from './why-refused.ts';

/** What becomes of a quote, as forms name events of workflows for it. */
export type ApprovalTurn = 'approved' | 'declined' | 'expired' | 'superseded';

/** What may be refused for reasons of the workflow; everything else is a fault and ends the transaction. */
const REFUSED = ['EVENT_REFUSED', 'RULE_FAILED', 'MACHINE_FAILED', 'INSTANCE_INVALID', 'SUB_REQUEST_REFUSED'] as const;

/**
 * Sends the event that the form names for this turn to each request of the quote, in the same transaction. Where the
 * workflow refuses it, the turn stands and the journal tells why. The caller holds the locks of the requests. `said` comes with it
 * as its comment.
 */
export async function sendApprovalEvent(
  telling: Telling,
  document: DocumentRow,
  requests: readonly { readonly uuid: string }[],
  turn: ApprovalTurn,
  said: string | null = null,
): Promise<RequestView[]> {
  const { ctx, tx, actor, inForce } = telling;
  const form = await frozenForm(tx, document);
  const event = form.document?.approval?.events?.[turn];
  if (event === undefined) return [];
  const comment = said ?? `№ ${document.number ?? ''}`;
  const views: RequestView[] = [];
  for (const { uuid } of requests) {
    const send = (work: Parameters<typeof changeLocked>[5]): Promise<RequestView> =>
      changeLocked(ctx, tx, actor, { request: uuid }, inForce, work);
    let met: LockedRequest | null = null;
    try {
      views.push(
        await send((locked): RequestOutcome | null => {
          met = locked;
          return eventOutcome(locked, { event, comment });
        }),
      );
    } catch (error) {
      if (!isReglamentError(error) || !REFUSED.some((code) => code === error.code)) throw error;
      const told = documentPayload(inForce, document, { done: 'event-refused', note: null });
      const payload = { ...told, event, reasons: whyRefused(error, met) };
      views.push(
        await send((locked) =>
          settled(locked, { kind: 'document', payload, record: locked.record }, 'DOCUMENT_REFUSED'),
        ),
      );
    }
  }
  return views;
}
