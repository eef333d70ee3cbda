/** The steps of one play in the order they were given; each builds on the one before, so the play is one test. */
export class Steps {
  readonly #all: { readonly name: string; readonly work: () => Promise<void> }[] = [];

  readonly add = (name: string, work: () => Promise<void>): void => void this.#all.push({ name, work });

  /** Plays all; an error tells in which step it came. */
  async play(): Promise<void> {
    for (const { name, work } of this.#all) {
      try {
        await work();
      } catch (error) {
        throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
      }
    }
  }
}
