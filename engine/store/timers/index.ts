export { cancelAllTimers, cancelTimers } from './cancel-timers.ts';
export { claimDueTimers, type DueTimer } from './claim-due-timers.ts';
export { deleteTimer } from './delete-timer.ts';
export { failTimer, resumeTimer, type TimerFailure } from './fail-timer.ts';
export { releaseTimers, timersOutOfTurn } from './release-timers.ts';
export { setTimers } from './set-timers.ts';
export type { TimerRow, TimerSet } from './timer-row.ts';
export { findParkedTimer, pageParkedTimers, timersOf } from './timers-of.ts';
