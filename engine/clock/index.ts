/** Durable timers and jobs. `now` is a port; nothing waits in memory, every wait is a row. */
export { type DueJob, type JobsOptions, runDueJobs } from './run-due-jobs.ts';
export { type ClockOptions, type DueTimersRun, runDueTimers } from './run-due-timers.ts';
