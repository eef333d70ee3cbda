import { reasonOf } from './reason-of.ts';

export interface Task {
  readonly name: string;
  readonly everyMs: number;
  /** Also run soon after a hint. */
  readonly urgent?: boolean;
  readonly run: () => Promise<void>;
}

/** Hints that come faster than this are taken together, in milliseconds. */
const HINTS_EACH_MS = 25;

/**
 * Runs each task each so often, one after the other, and urgent ones soon after a hint too. A task that fails is logged
 * (the same failure once) and does not keep the others from running.
 */
export class Beat {
  readonly #tasks: readonly Task[];
  readonly #log: (line: string) => void;
  readonly #due = new Map<Task, number>();
  readonly #failures = new Map<Task, string>();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #hinted = false;
  #closed = false;

  /** The first run of each is at once. */
  constructor(tasks: readonly Task[], log: (line: string) => void) {
    this.#tasks = tasks;
    this.#log = log;
    this.#wait();
  }

  /** Something has been written: look soon. */
  hint(): void {
    if (this.#hinted || this.#closed) return;
    this.#hinted = true;
    if (this.#running === undefined) this.#wait();
  }

  /** Starts nothing new and resolves when what runs is done. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#closed) return;
    const next = Math.min(...this.#tasks.map((task) => this.#dueOf(task))) - performance.now();
    const ms = Math.max(0, this.#hinted ? Math.min(next, HINTS_EACH_MS) : next);
    this.#timer = setTimeout(() => {
      this.#running = this.#run().finally(() => {
        this.#running = undefined;
        this.#wait();
      });
    }, ms);
  }

  async #run(): Promise<void> {
    const hinted = this.#hinted;
    this.#hinted = false;
    for (const task of this.#tasks) {
      if (this.#closed) return;
      const now = performance.now();
      if (this.#dueOf(task) > now && !(hinted && task.urgent === true)) continue;
      this.#due.set(task, now + task.everyMs);
      await this.#attempt(task);
    }
  }

  #dueOf(task: Task): number {
    return this.#due.get(task) ?? 0;
  }

  async #attempt(task: Task): Promise<void> {
    try {
      await task.run();
      this.#failures.delete(task);
    } catch (error) {
      const failure = reasonOf(error);
      if (this.#failures.get(task) !== failure) {
        this.#log(`live updates: ${task.name} failed and will be tried again: ${failure}`);
      }
      this.#failures.set(task, failure);
    }
  }
}
