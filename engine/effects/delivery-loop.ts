import type { CommandContext } from '../commands/index.ts';
import type { Log } from '../extend/index.ts';
import { type Delivered, Dispatcher, type DispatcherOptions } from './dispatcher.ts';

const EACH_MS = 1000;
/** What is committed within this time is delivered together: much cheaper, and nobody notices. */
const GATHER_MS = 100;
/** After a full batch it rests this many times as long as the batch took: who waits for an answer goes first. */
const REST = 2;
const LONGEST_REST_MS = 1000;

/**
 * Delivers what comes due: looks each second, soon after a commit on this node, and as soon as there is room again.
 * A look that fails is logged, the same failure once, and the next one tries again.
 */
export class DeliveryLoop {
  readonly #ctx: CommandContext;
  readonly #dispatcher: Dispatcher;
  readonly #log: Log;
  #stopping = false;
  #looking: Promise<void> | undefined;
  #again = false;
  #timer: NodeJS.Timeout | undefined;
  #soon: NodeJS.Timeout | undefined;
  #deaf: (() => void) | undefined;
  #lastFailure = '';

  constructor(ctx: CommandContext, options: DispatcherOptions) {
    this.#ctx = ctx;
    this.#log = options.services.log;
    this.#dispatcher = new Dispatcher(ctx, options);
  }

  start(): void {
    this.#deaf = this.#ctx.store.hints.on('outbox', () => this.#lookSoon());
    this.#timer = setInterval(() => this.#look(), EACH_MS);
    this.#look();
  }

  /** What has become of deliveries since the start. */
  get counts(): Delivered {
    return this.#dispatcher.counts;
  }

  /** Begins nothing new and resolves when what is on its way has ended. */
  async stop(): Promise<void> {
    this.#stopping = true;
    clearInterval(this.#timer);
    clearTimeout(this.#soon);
    this.#deaf?.();
    await this.#looking;
    await this.#dispatcher.idle();
  }

  #lookSoon(after = GATHER_MS): void {
    if (this.#stopping) return;
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      this.#look();
    }, after);
  }

  /** At once for what goes out, when there was more than there was room for; in turns with others for what is written. */
  #lookAgain(took: number): void {
    const { written, sent } = this.#dispatcher.more;
    if (sent) this.#look();
    else this.#lookSoon(written ? Math.min(took * REST, LONGEST_REST_MS) : GATHER_MS);
  }

  #look(): void {
    if (this.#stopping) return;
    this.#again = true;
    this.#looking ??= this.#lookWhileAsked().finally(() => {
      this.#looking = undefined;
    });
  }

  async #lookWhileAsked(): Promise<void> {
    while (this.#again && !this.#stopping) {
      this.#again = false;
      try {
        const began = performance.now();
        const begun = await this.#dispatcher.begin();
        if (begun > 0) void this.#dispatcher.next().then(() => this.#lookAgain(performance.now() - began));
        this.#lastFailure = '';
      } catch (error) {
        const failure = error instanceof Error ? error.message : String(error);
        if (failure !== this.#lastFailure) this.#log.error('deliveries stumbled and are tried again', { error });
        this.#lastFailure = failure;
      }
    }
  }
}
