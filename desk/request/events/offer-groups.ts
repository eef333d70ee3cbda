import type { Offer } from '../../../ui/api/index.ts';

export interface OfferGroups {
  /** May be sent now, as far as is known. */
  readonly open: readonly Offer[];
  /** His to send, once something is mended. */
  readonly blocked: readonly Offer[];
  /** For others: no role of his may send them. */
  readonly others: readonly Offer[];
}

/** The events of a request, by what this person can do about them. */
export function offerGroups(offers: readonly Offer[]): OfferGroups {
  const open: Offer[] = [];
  const blocked: Offer[] = [];
  const others: Offer[] = [];
  for (const offer of offers) {
    if (offer.allowed) open.push(offer);
    else if (offer.reasons.some(({ rule }) => rule === 'role' || rule === 'right')) others.push(offer);
    else blocked.push(offer);
  }
  return { open, blocked, others };
}

/** True when something has to be given with it, or may be: then a form is asked first. */
export function asksSomething({ form, needs }: Offer): boolean {
  return form.length > 0 || needs.comment || needs.fields.length > 0;
}
