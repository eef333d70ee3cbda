/** What whoever answers a call is shown while a request is filed. */
export { type Candidate, candidatesOf, type Chosen, type ThingOfCall, type TypedKeys } from './candidates.ts';
export { type Card, cardsOf } from './cards.ts';
export { type RequestOfThing, requestsOfThings } from './requests-of-things.ts';
