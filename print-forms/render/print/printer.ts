import type { ChromiumProgram } from '../chromium/index.ts';
import type { Paper } from '../compose/paper.ts';
import { RenderFault } from '../render-fault.ts';
import { BrowserGone, BrowserSession } from './browser-session.ts';
import { memoryOfGroup } from './memory-of-group.ts';

export interface PrinterOptions {
  readonly program: () => Promise<ChromiumProgram>;
  /** How many papers are printed beside each other. */
  readonly pages: number;
  readonly renderMs: number;
  /** A browser is replaced after so many papers, and when it is so old or so long unused. */
  readonly mostPapers: number;
  readonly mostAgeMs: number;
  /** A browser that holds more is replaced between papers; as much as it likes unless given. */
  readonly mostMegabytes?: number | undefined;
  readonly memoryOf?: (pid: number) => number | undefined;
  readonly now: () => number;
}

/** All processes are looked through for it: not behind each paper. */
const WEIGH_MS = 1_000;

export interface Printed {
  readonly pdf: Uint8Array;
  readonly browser: string;
}

/** Prints papers in a browser that is kept warm, replaced now and then, and ended with the paper that takes too long. */
export class Printer {
  readonly #options: PrinterOptions;
  readonly #waiting: (() => void)[] = [];
  #free: number;
  #session: Promise<BrowserSession> | undefined;
  #closed = false;
  #rest: NodeJS.Timeout | undefined;
  #weighedAt = Number.NEGATIVE_INFINITY;

  constructor(options: PrinterOptions) {
    this.#options = options;
    this.#free = options.pages;
  }

  /** Prints a paper. A browser that ends for another reason than this paper is tried once more. */
  async print(paper: Paper): Promise<Printed> {
    await this.#turn();
    try {
      return await this.#attempt(paper).catch((error: unknown) => {
        if (!(error instanceof BrowserGone) || this.#closed) throw error;
        return this.#attempt(paper);
      });
    } catch (error) {
      if (error instanceof RenderFault) throw error;
      throw unavailable(error);
    } finally {
      this.#done();
    }
  }

  /** Starts the browser and a page. */
  async warm(): Promise<void> {
    const session = await this.#current();
    await session.warm();
  }

  /** The process of the browser, while there is one. */
  async pid(): Promise<number | undefined> {
    return (await this.#session?.catch(() => undefined))?.pid;
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#rest);
    await (await this.#session?.catch(() => undefined))?.end();
  }

  async #attempt(paper: Paper): Promise<Printed> {
    const session = await this.#current();
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      session.kill();
    }, this.#options.renderMs);
    try {
      const pdf = await session.print(paper);
      this.#weigh(session);
      return { pdf, browser: session.version };
    } catch (error) {
      if (late)
        throw new RenderFault('RENDER_TIMEOUT', `the paper took more than ${this.#options.renderMs} ms`, {
          cause: error,
        });
      if (error instanceof RenderFault || error instanceof BrowserGone) throw error;
      // The driver tells of a lost page in several ways.
      throw new BrowserGone(error);
    } finally {
      clearTimeout(timer);
    }
  }

  async #current(): Promise<BrowserSession> {
    if (this.#closed) throw new RenderFault('RENDER_UNAVAILABLE', 'the renderer is closed');
    const held = this.#session;
    const session = await held?.catch(() => undefined);
    if (session && !session.ended && !this.#worn(session)) return session;
    // Whoever came at the same time may have begun the next one already.
    if (this.#session === held) {
      session?.retire();
      this.#session = this.#start();
    }
    return this.#session ?? this.#start();
  }

  /** Lets a browser that has grown too large end behind the papers that are in it. */
  #weigh(session: BrowserSession): void {
    const { mostMegabytes, memoryOf = memoryOfGroup, now } = this.#options;
    if (mostMegabytes === undefined || session.pid === undefined || now() - this.#weighedAt < WEIGH_MS) return;
    this.#weighedAt = now();
    if ((memoryOf(session.pid) ?? 0) <= mostMegabytes) return;
    session.retire();
  }

  #worn({ printed, startedAt, retired }: BrowserSession): boolean {
    return retired || printed >= this.#options.mostPapers || this.#options.now() - startedAt >= this.#options.mostAgeMs;
  }

  async #start(): Promise<BrowserSession> {
    const program = await this.#options.program();
    try {
      return await BrowserSession.start(program, this.#options.now());
    } catch (error) {
      throw unavailable(error);
    }
  }

  async #turn(): Promise<void> {
    clearTimeout(this.#rest);
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #done(): void {
    const next = this.#waiting.shift();
    if (next) return next();
    this.#free += 1;
    if (this.#free < this.#options.pages) return;
    // A browser that nobody needs gives its memory back.
    this.#rest = setTimeout(() => void this.#rested(), this.#options.mostAgeMs);
    this.#rest.unref();
  }

  async #rested(): Promise<void> {
    const held = this.#session;
    this.#session = undefined;
    (await held?.catch(() => undefined))?.retire();
  }
}

function unavailable(cause: unknown): RenderFault {
  const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
  const remedy = 'CHROMIUM_PATH may name another Chromium';
  return new RenderFault('RENDER_UNAVAILABLE', `no browser to make PDFs: ${reason}. ${remedy}`, { cause });
}
