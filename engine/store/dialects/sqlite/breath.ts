import { setImmediate as turn } from 'node:timers/promises';

const LONGEST_BURST_MS = 10;

/**
 * Keeps a synchronous driver from having the event loop to itself: statements follow each other without a turn of the loop
 * between them, so sockets and timers would wait until a queue or a loop of them is worked off.
 */
export class Breath {
  #last = performance.now();

  /** True when statements have run for 10 ms since the loop last turned. */
  get isDue(): boolean {
    return performance.now() - this.#last > LONGEST_BURST_MS;
  }

  /** Lets the event loop turn once. */
  async take(): Promise<void> {
    await turn();
    this.#last = performance.now();
  }
}
