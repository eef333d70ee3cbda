/** Durable timers. `now` is a port of the command context; nothing waits in memory, every wait is a row. */
export { type ClockOptions, type DueTimersRun, runDueTimers } from './run-due-timers.ts';
