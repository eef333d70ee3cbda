/** How a request is read: gives the version that was read, null when there is none to be seen any more. */
export type ReadRequest = () => Promise<number | null>;

const FIRST_PAUSE_MS = 1000;

/**
 * Reads a request anew when a newer version is known of than was read. Hints that come while it reads are taken
 * together; a reading that fails is repeated after a pause that grows.
 */
export class RequestReader {
  readonly #read: ReadRequest;
  #has: number;
  #wants = 0;
  #reading = false;
  #stopped = false;
  readonly #longest: number;
  #pause: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `has` is the version that was read already; 0 when nothing was. No pause is longer than `longest` milliseconds. */
  constructor(read: ReadRequest, has: number, longest: number) {
    this.#read = read;
    this.#has = has;
    this.#longest = longest;
    this.#pause = this.#first;
  }

  /** There is this version. */
  told(version: number): void {
    if (version <= this.#wants) return;
    this.#wants = version;
    void this.#catchUp();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  async #catchUp(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    clearTimeout(this.#timer);
    try {
      while (!this.#stopped && this.#has < this.#wants) {
        const version = await this.#read();
        if (version === null) this.#stopped = true;
        // A reading that is older than the hint came from a node that lags: no reason to ask for ever.
        else if (version <= this.#has) throw new Error('the answer is older than the hint');
        else this.#has = version;
      }
      this.#pause = this.#first;
    } catch {
      this.#again();
    } finally {
      this.#reading = false;
    }
  }

  get #first(): number {
    return Math.min(FIRST_PAUSE_MS, this.#longest);
  }

  #again(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.#catchUp(), this.#pause);
    this.#pause = Math.min(2 * this.#pause, this.#longest);
  }
}
