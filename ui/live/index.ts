/** Live updates for pages: stays connected, notices what was missed, and has it read anew. */
export { connectLive, type LiveClient, type LiveOptions, type LiveState, type Stop } from './connect-live.ts';
export type { ReadRequest } from './request-reader.ts';
