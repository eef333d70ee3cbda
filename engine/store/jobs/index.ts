export { claimJob, ensureJob, finishJob, type JobClaim, renewJob } from './jobs.ts';
