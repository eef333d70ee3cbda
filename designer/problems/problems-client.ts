import type { Problem } from '../../engine/language/index.ts';
import type { Checked, ToldKinds, ToWorker } from '../worker/messages.ts';
import { startWorker } from './start-worker.ts';

/** `failed`: the check itself broke, and the problems are those of before. */
export type ProblemsState = 'checking' | 'ready' | 'failed';

/** What is known of the pack now; a new object with each change. */
export interface KnownProblems {
  readonly state: ProblemsState;
  /** Those of the newest answer; of an earlier edit while `checking`. The same list as long as they are the same. */
  readonly problems: readonly Problem[];
  /** How long that check took, in milliseconds; null before the first. */
  readonly ms: number | null;
}

/** The part of a worker that is used. */
export type WorkerDoor = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

/**
 * Keeps the problems of the pack up to date while it is edited. The newest edit wins: answers about earlier ones are
 * dropped. A worker that breaks is told as `failed` and started anew with all that it has to know; one that breaks again
 * on the same pack rests until the next edit.
 */
export class ProblemsClient {
  readonly #start: () => WorkerDoor;
  readonly #listeners = new Set<() => void>();
  readonly #files = new Map<string, string>();
  #kinds: ToldKinds | null = null;
  #worker: WorkerDoor | null = null;
  #version = 0;
  /** Of the edit on which a worker broke last. */
  #broken = 0;
  #known: KnownProblems = { state: 'checking', problems: [], ms: null };
  #closed = false;

  constructor(start: () => WorkerDoor = startWorker) {
    this.#start = start;
  }

  /** The same object until something changes. */
  get known(): KnownProblems {
    return this.#known;
  }

  /** Calls back after each change of `known`, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** The pack as it stands now, path to text. Only what differs from before is sent. */
  setFiles(all: ReadonlyMap<string, string>): void {
    const gone = [...this.#files.keys()].filter((file) => !all.has(file));
    const changed = [...all].filter(([file, text]) => this.#files.get(file) !== text);
    if (this.#version > 0 && gone.length + changed.length === 0) return;
    if (this.#version === 0 || changed.length > 20) {
      this.#files.clear();
      for (const [file, text] of all) this.#files.set(file, text);
      this.#send({ type: 'files', version: this.#next(), files: new Map(all) });
      return;
    }
    for (const file of gone) this.setFile(file, null);
    for (const [file, text] of changed) this.setFile(file, text);
  }

  /** One file as it stands now; null: it is gone. */
  setFile(file: string, text: string | null): void {
    if (text === null) this.#files.delete(file);
    else this.#files.set(file, text);
    this.#send({ type: 'file', version: this.#next(), file, text });
  }

  /** The kinds of actions and items that the server knows; the engine's own until then. */
  setKinds({ actions, items }: ToldKinds): void {
    this.#kinds = { actions, items };
    this.#send({ type: 'kinds', version: this.#next(), kinds: this.#kinds });
  }

  /** Ends the worker; nothing is told any more. */
  close(): void {
    this.#closed = true;
    this.#worker?.terminate();
    this.#worker = null;
    this.#listeners.clear();
  }

  #next(): number {
    this.#version += 1;
    return this.#version;
  }

  #send(message: ToWorker): void {
    if (this.#closed) return;
    if (this.#known.state !== 'checking') this.#tell({ ...this.#known, state: 'checking' });
    if (this.#worker === null) this.#begin();
    else this.#worker.postMessage(message);
  }

  /** Starts a worker and tells it everything. */
  #begin(): void {
    const worker = this.#start();
    this.#worker = worker;
    worker.addEventListener('message', ({ data }) => {
      if (worker === this.#worker) this.#answered(data as Checked);
    });
    for (const fault of ['error', 'messageerror'] as const) {
      worker.addEventListener(fault, (event) => {
        event.preventDefault();
        if (worker === this.#worker) this.#broke();
      });
    }
    const version = this.#version;
    if (this.#kinds !== null) worker.postMessage({ type: 'kinds', version, kinds: this.#kinds } satisfies ToWorker);
    worker.postMessage({ type: 'files', version, files: new Map(this.#files) } satisfies ToWorker);
  }

  #answered({ version, problems, ms }: Checked): void {
    if (version !== this.#version) return;
    // Most edits change no problem: then nothing that shows them is drawn anew.
    const same = JSON.stringify(problems) === JSON.stringify(this.#known.problems);
    this.#tell({ state: 'ready', problems: same ? this.#known.problems : problems, ms });
  }

  #broke(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#tell({ ...this.#known, state: 'failed' });
    if (this.#broken === this.#version || this.#closed) return;
    this.#broken = this.#version;
    this.#begin();
  }

  #tell(known: KnownProblems): void {
    this.#known = known;
    for (const listener of this.#listeners) listener();
  }
}
