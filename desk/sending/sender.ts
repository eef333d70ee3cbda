import type { ApiError } from '../../ui/api/index.ts';
import { fingerprint } from './fingerprint.ts';
import type { Intentions } from './intentions.ts';
import { OwnVersions } from './own-versions.ts';
import { isWorthRetrying, pauseAfter } from './worth-retrying.ts';

/** How far something is that is being sent. */
export interface Sending {
  /** `waiting`: no answer came, it is tried again; `refused`: the server said no, and why. */
  readonly state: 'idle' | 'sending' | 'waiting' | 'refused';
  readonly tries: number;
  readonly error: unknown;
  /** When it is tried again, in milliseconds; null unless it waits. */
  readonly againAt: number | null;
}

/** Makes the call; called again, with the same key, until there is an answer. */
export type Act<Input, Answer> = (
  input: Input,
  how: { readonly idempotencyKey: string; readonly signal: AbortSignal },
) => Promise<Answer>;

/** The person did not want to wait any longer. Whether it was done is not known; sending the same again is safe. */
export class GivenUp extends Error {
  constructor() {
    super('given up while there was no answer');
    this.name = 'GivenUp';
  }
}

export interface SenderOptions {
  readonly intentions: Intentions;
  readonly now?: () => number;
  readonly chance?: () => number;
  /** Calls after so many milliseconds, unless it is stopped. */
  readonly later?: (work: () => void, ms: number) => () => void;
}

interface Job {
  readonly name: string;
  readonly mark: string;
  readonly answer: Promise<unknown>;
  readonly abort: AbortController;
  wake: () => void;
}

const IDLE: Sending = { state: 'idle', tries: 0, error: null, againAt: null };

/**
 * Sends what people do: each intention under one idempotency key, again and again while there is no answer, so that it is
 * done once however often it is sent. Lives as long as the page; components come and go.
 */
export class Sender {
  /** What has become of requests by what was sent. */
  readonly own = new OwnVersions();
  readonly #options: Required<SenderOptions>;
  readonly #jobs = new Map<string, Job>();
  readonly #states = new Map<string, Sending>();
  readonly #listeners = new Set<() => void>();

  constructor(options: SenderOptions) {
    this.#options = { now: Date.now, chance: Math.random, later: afterwards, ...options };
  }

  /** Promises the answer; fails with what the server refused, or with GivenUp. The same input twice is sent once. */
  send<Input, Answer>(name: string, input: Input, act: Act<Input, Answer>): Promise<Answer> {
    const mark = fingerprint(input);
    const before = this.#jobs.get(name);
    if (before?.mark === mark) return before.answer as Promise<Answer>;
    const abort = new AbortController();
    const start = before === undefined ? Promise.resolve() : before.answer.then(nothing, nothing);
    const job: Job = { name, mark, abort, wake: nothing, answer: start.then(() => this.#work(job, input, act)) };
    this.#jobs.set(name, job);
    if (before === undefined) this.#become(name, { ...IDLE, state: 'sending' });
    return job.answer as Promise<Answer>;
  }

  /** True while this very thing is being sent. */
  sends(name: string, input: unknown): boolean {
    return this.#jobs.get(name)?.mark === fingerprint(input);
  }

  stateOf(name: string): Sending {
    return this.#states.get(name) ?? IDLE;
  }

  /** How many have no answer yet. */
  get unanswered(): number {
    return this.#jobs.size;
  }

  /** How many wait for a connection. */
  get waiting(): number {
    return [...this.#states.values()].filter(({ state }) => state === 'waiting').length;
  }

  /** Tries at once what waits: this, or everything. */
  tryNow(name?: string): void {
    for (const job of this.#jobs.values()) if (name === undefined || job.name === name) job.wake();
  }

  /** Ends the waiting. What was typed stays with whoever sent it. */
  giveUp(name: string): void {
    this.#jobs.get(name)?.abort.abort(new GivenUp());
  }

  /** The refusal was read. */
  forget(name: string): void {
    if (!this.#jobs.has(name)) this.#become(name, IDLE);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async #work<Input, Answer>(job: Job, input: Input, act: Act<Input, Answer>): Promise<Answer> {
    const { name, abort } = job;
    const { intentions, now, chance } = this.#options;
    try {
      for (let tries = 1; ; tries += 1) {
        abort.signal.throwIfAborted();
        this.#become(name, { state: 'sending', tries, error: null, againAt: null });
        try {
          const idempotencyKey = intentions.keyOf(name, input);
          const answer = await act(input, { idempotencyKey, signal: abort.signal });
          this.own.note(answer);
          this.#end(job, IDLE, true);
          return answer;
        } catch (error) {
          if (abort.signal.aborted || !isWorthRetrying(error, tries)) throw error;
          const pause = pauseAfter(tries, error, chance());
          this.#become(name, { state: 'waiting', tries, error, againAt: now() + pause });
          await this.#pause(job, pause);
        }
      }
    } catch (error) {
      if (abort.signal.aborted) this.#end(job, IDLE, false);
      else this.#end(job, { state: 'refused', tries: 0, error, againAt: null }, isAnswer(error));
      throw error;
    }
  }

  /** What the server refused has changed nothing, so the next try is another intention; a fault may have been done. */
  #end(job: Job, state: Sending, answered: boolean): void {
    if (answered) this.#options.intentions.answered(job.name);
    if (this.#jobs.get(job.name) === job) this.#jobs.delete(job.name);
    this.#become(job.name, state);
  }

  #pause(job: Job, ms: number): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        stop();
        job.abort.signal.removeEventListener('abort', end);
        job.wake = nothing;
        resolve();
      };
      const stop = this.#options.later(end, ms);
      job.wake = end;
      job.abort.signal.addEventListener('abort', end);
    });
  }

  #become(name: string, state: Sending): void {
    if (state.state === 'idle') this.#states.delete(name);
    else this.#states.set(name, state);
    for (const listener of this.#listeners) listener();
  }
}

function isAnswer(error: unknown): boolean {
  const { status } = error as Partial<ApiError>;
  return typeof status === 'number' && status >= 400 && status < 500;
}

function nothing(): void {
  // Nobody waits.
}

function afterwards(work: () => void, ms: number): () => void {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
}
