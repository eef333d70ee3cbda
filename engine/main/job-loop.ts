import { type DueJob, runDueJobs } from '../clock/index.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';

const EACH_MS = 1000;

export interface JobLoopOptions {
  /** Name of this process among all on the database. */
  readonly node: string;
  readonly now: () => Date;
  readonly log: Log;
}

/**
 * Looks each second which jobs are due and runs those that no other process runs. A look that fails is logged, once for
 * the same failure, and the next one tries again.
 */
export class JobLoop {
  readonly #store: Store;
  readonly #jobs: readonly DueJob[];
  readonly #options: JobLoopOptions;
  readonly #stop = new AbortController();
  #waiting: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #lastFailure = '';

  constructor(store: Store, jobs: readonly DueJob[], options: JobLoopOptions) {
    this.#store = store;
    this.#jobs = jobs;
    this.#options = options;
  }

  start(): void {
    if (this.#jobs.length > 0) this.#running = this.#beat();
  }

  /** Tells the job that runs to end, starts nothing new and resolves when it has ended. */
  async stop(): Promise<void> {
    this.#stop.abort(new Error('the process stops'));
    clearTimeout(this.#waiting);
    await this.#running;
  }

  async #beat(): Promise<void> {
    const { log } = this.#options;
    try {
      await runDueJobs(this.#store, this.#jobs, { ...this.#options, signal: this.#stop.signal });
      this.#lastFailure = '';
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      if (failure !== this.#lastFailure) log.error('the jobs stumbled and will be tried again', { error });
      this.#lastFailure = failure;
    }
    if (!this.#stop.signal.aborted) this.#waiting = setTimeout(() => this.start(), EACH_MS);
  }
}
