import type { Log } from '../log.ts';
import { claimJob, ensureJob, finishJob, type JobClaim, renewJob } from '../store/jobs/index.ts';
import type { Store } from '../store/store.ts';

/** Work that one node does for all, each so often. */
export interface DueJob {
  readonly name: string;
  /** From the end of one run to the start of the next. */
  readonly everyMs: number;
  readonly run: (signal: AbortSignal) => Promise<void>;
}

export interface JobsOptions {
  /** Name of this process among all that share the database. */
  readonly node: string;
  readonly now: () => Date;
  readonly log: Log;
  /** Aborted when the process stops; the job may end early and comes again at its next turn. */
  readonly signal: AbortSignal;
  readonly leaseMs?: number;
}

const LEASE_MS = 60_000;
const LONGEST_ERROR = 1000;

/**
 * Runs the jobs that are due, one after the other; of several nodes one runs each. The lease is renewed while a job runs,
 * and runs out after a crash, so that another node begins it again. A job that throws is logged and due again as usual.
 * Gives the names of those that ran here.
 */
export async function runDueJobs(store: Store, jobs: readonly DueJob[], options: JobsOptions): Promise<string[]> {
  const ran: string[] = [];
  for (const job of jobs) {
    if (options.signal.aborted) break;
    const claim = { name: job.name, node: options.node, leaseMs: options.leaseMs ?? LEASE_MS };
    const now = options.now().getTime();
    await ensureJob(store.read, job.name, now);
    if (!(await claimJob(store.read, { ...claim, now }))) continue;
    await runClaimed(store, job, claim, options);
    ran.push(job.name);
  }
  return ran;
}

async function runClaimed(
  store: Store,
  job: DueJob,
  claim: Omit<JobClaim, 'now'>,
  { now, log, signal }: JobsOptions,
): Promise<void> {
  const lost = new AbortController();
  const renew = async (): Promise<void> => {
    const held = await renewJob(store.read, { ...claim, now: now().getTime() });
    if (!held) lost.abort(new Error('another node has taken the job'));
  };
  // One renewal that fails is tried again at the next one; the lease covers three.
  const renewal = setInterval(() => void renew().catch(() => undefined), claim.leaseMs / 3);
  let error: string | null = null;
  try {
    await job.run(AbortSignal.any([signal, lost.signal]));
  } catch (thrown) {
    error = thrown instanceof Error ? thrown.message : String(thrown);
    log.error('a job failed and will be run again', { job: job.name, error });
  } finally {
    clearInterval(renewal);
  }
  const done = now().getTime();
  await finishJob(
    store.read,
    { name: claim.name, node: claim.node, now: done },
    { dueAt: done + job.everyMs, error: error?.slice(0, LONGEST_ERROR) ?? null },
  );
}
