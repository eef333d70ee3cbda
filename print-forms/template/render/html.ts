/** HTML that we have made ourselves, which is not escaped again. Data cannot make one. */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}
