import { fill, titleIn, type Wire, type WireOffer } from '../../../presenters/index.ts';
import type { OfferView, RequestDetail } from '../../../queries/index.ts';
import { html, type Html } from '../html.ts';
import { ICONS } from '../icons.ts';
import type { View } from '../view.ts';
import { part } from './part.ts';

export type Offer = WireOffer<OfferView>;

/** What the person who looks can do now, and what not with every reason. */
export function offersPart(view: View, request: Wire<RequestDetail>, offers: readonly Offer[]): Html {
  const { words, person } = view;
  if (request.ended) return part('offers', words.offers, html`<p class="muted">${words.offersEnded}</p>`);
  const name = person?.name ?? '';
  const title = fill(words.offersFor, { person: name });
  if (offers.length === 0)
    return part('offers', title, html`<p class="muted">${fill(words.offersNone, { person: name })}</p>`);
  const allowed = offers.filter((offer) => offer.allowed);
  const refused = offers.filter((offer) => !offer.allowed);
  return part(
    'offers',
    title,
    html`${allowed.length > 0 && html`<h3>${words.allowed}</h3><ul class="offers-list allowed">${allowed.map((offer) => can(view, offer))}</ul>`}
${refused.length > 0 && html`<h3>${words.refused}</h3><ul class="offers-list refused">${refused.map((offer) => cannot(view, offer))}</ul>`}`,
  );
}

function can(view: View, offer: Offer): Html {
  const { words, language } = view;
  const things = [
    ...offer.needs.fields.map(({ title }) => titleIn(title, language)),
    ...(offer.needs.comment ? [words.aComment] : []),
  ];
  const notes = [
    ...(things.length > 0 ? [fill(words.asks, { things: things.join(', ') })] : []),
    ...(offer.maybe ? [words.maybe] : []),
  ];
  return html`<li><span class="event">${ICONS.allowed}${titleIn(offer.title, language)}</span>${notes.map((note) => html`<span class="note">${note}</span>`)}</li>`;
}

function cannot({ language }: View, offer: Offer): Html {
  return html`<li><span class="event">${ICONS.refused}${titleIn(offer.title, language)}</span><ul class="reasons">${offer.reasons.map(
    (reason) => html`<li>${reason.text[language]}</li>`,
  )}</ul></li>`;
}
