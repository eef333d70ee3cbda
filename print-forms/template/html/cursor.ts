import type { At } from '../problem.ts';

/** Tells lines and columns of places in a text that are asked for from the beginning to the end. */
export class Cursor {
  readonly #text: string;
  readonly #base: At;
  #index = 0;
  #line: number;
  #lineStart: number;

  constructor(text: string, base: At) {
    this.#text = text;
    this.#base = base;
    this.#line = base.line;
    this.#lineStart = 1 - base.column;
  }

  /** A place before one that was asked for already is counted anew. */
  at(index: number): At {
    if (index < this.#index) return new Cursor(this.#text, this.#base).at(index);
    for (let next = this.#text.indexOf('\n', this.#index); next !== -1 && next < index; ) {
      this.#line += 1;
      this.#lineStart = next + 1;
      next = this.#text.indexOf('\n', next + 1);
    }
    this.#index = index;
    return { line: this.#line, column: index - this.#lineStart + 1 };
  }
}
