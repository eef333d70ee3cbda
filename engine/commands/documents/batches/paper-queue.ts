import type { CommandContext } from '../../context.ts';
import { renderClaimed } from '../render-document.ts';

/** Enough that the pages of the browser never wait for the database. */
const AT_ONCE = 4;
/** How far issuing may run ahead of printing. */
const MOST_WAITING = 24;

/**
 * Makes PDFs beside the issuing, several at a time. What fails is remembered with the document and made by the job that makes
 * those left over.
 */
export class PaperQueue {
  readonly #ctx: CommandContext;
  readonly #waiting: number[] = [];
  readonly #running = new Set<Promise<void>>();
  #failure: unknown;

  constructor(ctx: CommandContext) {
    this.#ctx = ctx;
  }

  /** Takes the id of a document; resolves when there is room for another one. */
  async add(id: number): Promise<void> {
    if (this.#ctx.renderer === undefined) return;
    this.#waiting.push(id);
    this.#begin();
    while (this.#waiting.length > MOST_WAITING) await Promise.race(this.#running);
  }

  /** Resolves when all are made or were given up. Fails with what the database failed with. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.race(this.#running);
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** Begins nothing new: the rest is left to others. */
  drop(): void {
    this.#waiting.length = 0;
  }

  #begin(): void {
    while (this.#running.size < AT_ONCE && this.#waiting.length > 0) {
      const id = this.#waiting.shift();
      if (id === undefined) return;
      const task: Promise<void> = this.#make(id).finally(() => {
        this.#running.delete(task);
        this.#begin();
      });
      this.#running.add(task);
    }
  }

  async #make(id: number): Promise<void> {
    try {
      await renderClaimed(this.#ctx, id);
    } catch (error) {
      this.#failure ??= error;
    }
  }
}
