/**
 * HTTP: JSON under `/api/v1` and a page for people, both read-only in this version. Asks queries, says what presenters
 * made of the answers, and turns every error into one shape: `{ error: { code, message, details?, requestId } }`.
 *
 * There is no log-in yet: bind it to this machine only. Whose eyes look is chosen by `?as=<uuid of a person>`.
 */
export { type AppOptions, createApp } from './create-app.ts';
export { type Listening, listen } from './listen.ts';
export type { Answered, Operation } from './operation/operation.ts';
