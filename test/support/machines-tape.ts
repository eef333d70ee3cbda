/**
 * Choices read from bytes: the same bytes give the same choices, and a byte of 0 is always the plainest one, so that
 * fast-check shrinks a failing machine by shrinking bytes. When the bytes run out, every further choice is plain.
 */
export class Tape {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** A whole number from 0 to `count - 1`. */
  below(count: number): number {
    return this.#next() % count;
  }

  /** True in about `percent` of 100 cases. */
  chance(percent: number): boolean {
    return this.#next() >= 256 - (256 * percent) / 100;
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[this.below(list.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  }

  #next(): number {
    const byte = this.#bytes[this.#at] ?? 0;
    this.#at += 1;
    return byte;
  }
}
