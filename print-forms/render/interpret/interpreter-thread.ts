import { Worker } from 'node:worker_threads';
import { RenderFault } from '../render-fault.ts';
import type { Answer, Interpreted, Manuscript } from './messages.ts';

interface ThreadLimits {
  readonly templateMs: number;
  readonly templateHeapMb: number;
}

/**
 * Interprets templates in a thread of its own, one after the other. The thread has a heap of its own, no environment, and is
 * ended when a template takes too long; the next one begins in a new thread.
 */
export class InterpreterThread {
  readonly #limits: ThreadLimits;
  readonly #file: URL;
  #worker: Promise<Worker> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(limits: ThreadLimits, file: URL = new URL('./worker.ts', import.meta.url)) {
    this.#limits = limits;
    this.#file = file;
  }

  /** The body of the paper. Fails with RENDER_REFUSED and all problems, or with RENDER_TIMEOUT. */
  interpret(manuscript: Manuscript): Promise<Interpreted> {
    const turn = this.#last.then(() => this.#answer(JSON.stringify(manuscript)));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Begins the thread, so that the first paper does not wait for it. */
  async warm(): Promise<void> {
    this.#worker ??= this.#begin();
    await this.#worker;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await (await this.#worker?.catch(() => undefined))?.terminate();
  }

  async #answer(text: string): Promise<Interpreted> {
    if (this.#closed) throw new RenderFault('RENDER_UNAVAILABLE', 'the renderer is closed');
    this.#worker ??= this.#begin();
    const worker = await this.#worker;
    const answer = await this.#ask(worker, text);
    if (answer.kind === 'done') return answer;
    if (answer.kind === 'failed') throw new RenderFault('RENDER_REFUSED', `the template failed: ${answer.message}`);
    const first = answer.problems[0];
    const where = first ? `: ${first.part} ${first.line}:${first.column} ${first.message}` : '';
    throw new RenderFault('RENDER_REFUSED', `the form has ${answer.problems.length} error(s)${where}`, {
      problems: answer.problems,
    });
  }

  #ask(worker: Worker, text: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      // A thread that waits keeps nobody from ending; one that works does.
      worker.ref();
      const end = (fault: RenderFault): void => {
        clearTimeout(timer);
        worker.removeAllListeners();
        this.#worker = undefined;
        void worker.terminate();
        reject(fault);
      };
      const timer = setTimeout(
        () => end(new RenderFault('RENDER_TIMEOUT', `the template took more than ${this.#limits.templateMs} ms`)),
        this.#limits.templateMs,
      );
      worker.once('error', (cause) =>
        end(new RenderFault('RENDER_TOO_LARGE', `the template needed too much memory: ${messageOf(cause)}`, { cause })),
      );
      worker.once('exit', () => end(new RenderFault('RENDER_UNAVAILABLE', 'the thread of the templates ended')));
      worker.once('message', (answer: Answer) => {
        clearTimeout(timer);
        worker.removeAllListeners();
        worker.unref();
        resolve(answer);
      });
      worker.postMessage(text, []);
    });
  }

  #begin(): Promise<Worker> {
    const worker = new Worker(this.#file, {
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.templateHeapMb, maxYoungGenerationSizeMb: 16 },
    });
    return new Promise((resolve, reject) => {
      worker.once('error', (cause) => {
        this.#worker = undefined;
        reject(new RenderFault('RENDER_UNAVAILABLE', `no thread for templates: ${messageOf(cause)}`, { cause }));
      });
      worker.once('online', () => {
        worker.removeAllListeners();
        worker.unref();
        resolve(worker);
      });
    });
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
