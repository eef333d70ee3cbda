import { runDueTimers } from '../clock/index.ts';
import type { CommandContext } from '../commands/index.ts';
import type { DueTimersRun } from '../clock/index.ts';
import type { Log } from '../log.ts';

const EACH_MS = 1000;
const AT_ONCE = 100;

/**
 * Fires due timers each second, one run after the other. A run that fails is logged and the next one tries again; the
 * same failure is logged once.
 */
export class ClockLoop {
  readonly #ctx: CommandContext;
  readonly #node: string;
  readonly #log: Log;
  readonly #onRun: (run: DueTimersRun) => void;
  #stopping = false;
  #waiting: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #lastFailure = '';

  /** `node` names this process among all on the database; `onRun` is told of each batch. */
  constructor(ctx: CommandContext, node: string, log: Log, onRun: (run: DueTimersRun) => void = () => {}) {
    this.#ctx = ctx;
    this.#node = node;
    this.#log = log;
    this.#onRun = onRun;
  }

  start(): void {
    this.#running = this.#beat();
  }

  /** Starts nothing new and resolves when what runs is done. */
  async stop(): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#waiting);
    await this.#running;
  }

  async #beat(): Promise<void> {
    try {
      await this.#fireAll();
      this.#lastFailure = '';
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      if (failure !== this.#lastFailure) this.#log.error('the clock stumbled and tries again', { error });
      this.#lastFailure = failure;
    }
    if (!this.#stopping) this.#waiting = setTimeout(() => this.start(), EACH_MS);
  }

  /** A full batch means that there are most likely more. */
  async #fireAll(): Promise<void> {
    let handled = AT_ONCE;
    while (handled >= AT_ONCE && !this.#stopping) {
      const run = await runDueTimers(this.#ctx, { node: this.#node, limit: AT_ONCE });
      this.#onRun(run);
      const { fired, stale, failed } = run;
      handled = fired + stale + failed;
    }
  }
}
