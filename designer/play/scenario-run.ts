import type { ScenarioResult } from '../../engine/run/index.ts';
import type { PlayAll, PlayedSoFar } from '../worker/scenario-messages.ts';

/** The part of a worker that is used. */
type Door = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

export interface ScenarioRunState {
  /** `stale`: something has changed since. */
  readonly phase: 'never' | 'running' | 'done' | 'stale' | 'unreadable' | 'failed';
  readonly results: readonly ScenarioResult[];
  readonly of: number;
  readonly ms: number;
}

const NEVER: ScenarioRunState = { phase: 'never', results: [], of: 0, ms: 0 };

/** Plays all scenarios in a worker when asked; the newest call wins. A worker that breaks is told, and made anew. */
export class ScenarioRun {
  readonly #start: () => Door;
  readonly #listeners = new Set<() => void>();
  #worker: Door | null = null;
  #run = 0;
  #files: ReadonlyMap<string, string> | null = null;
  #state: ScenarioRunState = NEVER;

  constructor(start: () => Door) {
    this.#start = start;
  }

  /** The same object until something changes. */
  get state(): ScenarioRunState {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  play(files: ReadonlyMap<string, string>): void {
    this.#run += 1;
    this.#files = files;
    this.#become({ ...NEVER, phase: 'running' });
    this.#door().postMessage({ run: this.#run, files: new Map(files) } satisfies PlayAll);
  }

  /** The definitions as they stand now: results of others are stale. To have been saved changes nothing in them. */
  standing(files: ReadonlyMap<string, string>): void {
    if (this.#files === null || sameTexts(this.#files, files)) return;
    if (this.#state.phase === 'done' || this.#state.phase === 'unreadable')
      this.#become({ ...this.#state, phase: 'stale' });
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #door(): Door {
    if (this.#worker !== null) return this.#worker;
    const worker = this.#start();
    worker.addEventListener('message', ({ data }: MessageEvent<PlayedSoFar>) => {
      if (data.run !== this.#run) return;
      const ended = data.unreadable ? 'unreadable' : 'done';
      this.#become({ phase: data.done ? ended : 'running', results: data.results, of: data.of, ms: data.ms });
    });
    worker.addEventListener('error', () => {
      if (this.#worker !== worker) return;
      this.close();
      this.#become({ ...this.#state, phase: 'failed' });
    });
    this.#worker = worker;
    return worker;
  }

  #become(state: ScenarioRunState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

function sameTexts(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a === b || (a.size === b.size && [...a].every(([file, text]) => b.get(file) === text));
}
