import type { Refusal } from '../run/index.ts';
import { present, type Wire } from './present.ts';
import { type RefusalScene, type Said, sayRefusal } from '../run/index.ts';

/** A reason with its stable name ("required-field"), what it is about ("serial"), and its sentence. */
export interface WireReason {
  readonly rule: string;
  readonly subject: string | null;
  readonly path: string;
  readonly text: Said;
}

export type WireOffer<Offer> = Omit<Wire<Offer>, 'reasons'> & { readonly reasons: readonly WireReason[] };

interface Offers<Request, Person, Offer> extends RefusalScene {
  readonly request: Request;
  readonly person: Person;
  readonly offers: readonly Offer[];
}

/** The offers of a request as JSON: every reason is said in words, with what exactly is missing. */
export function presentOffers<Request, Person, Offer extends { readonly reasons: readonly Refusal[] }>(
  found: Offers<Request, Person, Offer>,
): { readonly request: Wire<Request>; readonly person: Wire<Person>; readonly offers: readonly WireOffer<Offer>[] } {
  return {
    request: present(found.request),
    person: present(found.person),
    offers: found.offers.map((offer) => ({
      ...present(offer),
      reasons: offer.reasons.map((reason) => said(reason, found)),
    })),
  };
}

function said(reason: Refusal, scene: RefusalScene): WireReason {
  return { rule: reason.rule, subject: reason.subject ?? null, path: reason.path, text: sayRefusal(reason, scene) };
}
