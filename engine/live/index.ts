/** Live updates: who is told that something has changed, and who else looks at it. */
export { type AttachLive, attachLive, type Live, type Pace } from './attach-live.ts';
export type { Authenticate, LiveCaller } from './caller.ts';
export { LIVE_PATH, type Origins } from './door.ts';
export type * from './messages.ts';
