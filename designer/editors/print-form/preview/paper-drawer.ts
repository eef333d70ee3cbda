import type { DrawnPaper, PaperToDraw } from '../../../worker/paper-messages.ts';

/** Draws papers in a worker, the newest alone: what was asked for before it is answered with null. */
export class PaperDrawer {
  readonly #worker: Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;
  #last = 0;
  #waiting: ((drawn: DrawnPaper | null) => void) | null = null;

  constructor(worker = startWorker()) {
    this.#worker = worker;
    this.#worker.addEventListener('message', ({ data }: MessageEvent<DrawnPaper>) => {
      if (data.id === this.#last) this.#answer(data);
    });
    this.#worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#answer({ id: this.#last, pages: null, count: 0, words: [] });
    });
  }

  async draw(pdf: Blob, width: number, first: number): Promise<DrawnPaper | null> {
    const bytes = await pdf.arrayBuffer();
    this.#answer(null);
    this.#last += 1;
    const { promise, resolve } = Promise.withResolvers<DrawnPaper | null>();
    this.#waiting = resolve;
    this.#worker.postMessage({ id: this.#last, pdf: bytes, width, first } satisfies PaperToDraw, [bytes]);
    return promise;
  }

  close(): void {
    this.#answer(null);
    this.#worker.terminate();
  }

  #answer(drawn: DrawnPaper | null): void {
    this.#waiting?.(drawn);
    this.#waiting = null;
  }
}

/** The build finds the worker by this very expression. */
function startWorker(): Worker {
  return new Worker(new URL('../../../worker/paper.worker.ts', import.meta.url), { type: 'module', name: 'paper' });
}
