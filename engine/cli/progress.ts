/** The part of a stream that progress needs. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const TERMINAL_PAUSE = 100;
const LOG_PAUSE = 5000;

/**
 * Progress on stderr: one line that is written over on a terminal, else a line every five seconds. The first line
 * appears after the first pause, so that quick commands print none.
 */
export class Progress {
  readonly #stream: ProgressStream;
  readonly #clock: () => number;
  #last: number;
  #shown = false;

  constructor(stream: ProgressStream, clock: () => number) {
    this.#stream = stream;
    this.#clock = clock;
    this.#last = clock();
  }

  say(line: () => string): void {
    const now = this.#clock();
    const terminal = this.#stream.isTTY === true;
    if (now - this.#last < (terminal ? TERMINAL_PAUSE : LOG_PAUSE)) return;
    this.#last = now;
    this.#stream.write(terminal ? `\r\u001b[2K${line()}` : `${line()}\n`);
    this.#shown = terminal;
  }

  /** Wipes the line, so that whatever is printed next stands alone. */
  clear(): void {
    if (this.#shown) this.#stream.write('\r\u001b[2K');
    this.#shown = false;
  }
}
