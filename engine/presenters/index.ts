/**
 * What a query gave becomes JSON: instants as ISO texts, reasons and journal entries as sentences. Words are given in
 * every language side by side, so that one answer serves all readers. No input and output, no clock.
 */
export { present, type Wire } from './present.ts';
export { presentChange, type WireChange } from './present-change.ts';
export { presentEntry } from './present-entry.ts';
export { presentOffers, type WireOffer, type WireReason } from './present-offers.ts';
export { fill, type Language, LANGUAGES, type RefusalScene, type Said, sayRefusal, titleIn } from '../run/index.ts';
