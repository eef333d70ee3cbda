export type { AttemptView } from './attempt-views.ts';
export { type DeadLetterView, listDeadLetters } from './list-dead-letters.ts';
export { listParkedTimers, type ParkedTimerView } from './list-parked-timers.ts';
