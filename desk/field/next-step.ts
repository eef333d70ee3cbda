import type { Offer, Request } from '../../ui/api/index.ts';
import { gapOf } from '../request/events/gap-of.ts';

/** What an engineer does next with a request. */
export type NextStep =
  /** Nobody has it, and he may take it. */
  | { readonly kind: 'take' }
  /** An event that may be sent now. */
  | { readonly kind: 'event'; readonly offer: Offer }
  /** An event waits for something that is mended on the page, at `target`. */
  | { readonly kind: 'mend'; readonly offer: Offer; readonly target: string }
  /** He can only wait, or is done. */
  | { readonly kind: 'nothing' };

/**
 * The next step, by the order in which the definition names the events: the first that is his, also when something is
 * missing for it that he can mend here.
 */
export function nextStep(request: Request, offers: readonly Offer[], canTake: boolean): NextStep {
  if (canTake && request.assignee === null && !request.ended) return { kind: 'take' };
  for (const offer of offers) {
    // Calling it off is not going on.
    if (offer.cancels) continue;
    if (offer.allowed) return { kind: 'event', offer };
    if (offer.reasons.some(({ rule }) => rule === 'role' || rule === 'right')) continue;
    // Papers are made in the office.
    const gaps = offer.reasons.map((reason) =>
      reason.rule === 'document-missing' ? null : gapOf(reason, request.checklists),
    );
    const target = gaps.find((gap) => gap !== null) ?? null;
    if (target !== null && gaps.every((gap) => gap !== null)) return { kind: 'mend', offer, target };
  }
  return { kind: 'nothing' };
}
