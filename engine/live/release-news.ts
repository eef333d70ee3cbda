import { currentRelease } from '../store/index.ts';
import type { Admission } from './admission.ts';
import type { LiveContext, LiveServer, LiveSocket } from './context.ts';

interface Parts {
  readonly ctx: LiveContext;
  readonly io: LiveServer;
  readonly admission: Admission;
}

/** Tells everybody which release is current, and has rights follow the roles of a new one. */
export class ReleaseNews {
  readonly #parts: Parts;
  #number = 0;
  /** By whose roles rights were looked at last. */
  #applied = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async start(): Promise<void> {
    this.#number = await this.#current();
    this.#applied = this.#number;
  }

  /** Whoever connects learns which release it is: he may have missed one. */
  greet(socket: LiveSocket): void {
    if (this.#number > 0) socket.emit('release', { number: this.#number });
  }

  async look(): Promise<void> {
    const { ctx, io, admission } = this.#parts;
    const number = await this.#current();
    if (number !== this.#number) {
      ctx.catalog.refresh();
      this.#number = number;
      io.emit('release', { number });
    }
    if (this.#applied === number) return;
    await admission.rolesChanged();
    this.#applied = number;
  }

  async #current(): Promise<number> {
    return (await currentRelease(this.#parts.ctx.store.read))?.id ?? 0;
  }
}
