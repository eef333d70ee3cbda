export { type DiscardDeadLetter, discardDeadLetter, retryDeadLetter } from './dead-letters.ts';
export { type DiscardTimer, discardTimer, retryTimer } from './parked-timers.ts';
