/** How many messages one connection may send: so many at once, and so many each second. */
export class Allowance {
  readonly #most: number;
  readonly #eachSecond: number;
  readonly #clock: () => number;
  #left: number;
  #at: number;
  #refused = 0;

  /** `clock` gives milliseconds that only grow. */
  constructor(most: number, eachSecond: number, clock: () => number) {
    this.#most = most;
    this.#eachSecond = eachSecond;
    this.#clock = clock;
    this.#left = most;
    this.#at = clock();
  }

  /** False when the message is one too many. */
  take(): boolean {
    const now = this.#clock();
    this.#left = Math.min(this.#most, this.#left + ((now - this.#at) / 1000) * this.#eachSecond);
    this.#at = now;
    if (this.#left < 1) {
      this.#refused += 1;
      return false;
    }
    this.#left -= 1;
    this.#refused = 0;
    return true;
  }

  /** True when it went on for so long after being refused that only a broken or hostile program can be meant. */
  get exhausted(): boolean {
    return this.#refused > 5 * this.#most;
  }
}
