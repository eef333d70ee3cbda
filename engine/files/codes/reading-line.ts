/** Whose file is to be read, and whether somebody is waiting for it. */
export interface ReadingPlace {
  readonly who: string;
  /** Nobody looks at the screen meanwhile: it is read when nobody else's is. */
  readonly patient: boolean;
}

interface Waiting extends ReadingPlace {
  readonly begin: () => void;
}

/**
 * Lets one file be read at a time. People who wait for theirs go before files that nobody waits for; among either, whoever was
 * served longest ago comes next, so that somebody with a hundred files holds nobody up by more than one of them.
 */
export class ReadingLine {
  readonly #waiting: Waiting[] = [];
  readonly #served = new Map<string, number>();
  #turns = 0;
  #busy = false;

  /** Runs `work` when it is its turn. */
  async run<T>({ who, patient }: ReadingPlace, work: () => Promise<T>): Promise<T> {
    await new Promise<void>((begin) => {
      this.#waiting.push({ who, patient, begin });
      this.#next();
    });
    try {
      return await work();
    } finally {
      this.#busy = false;
      this.#next();
    }
  }

  #next(): void {
    if (this.#busy || this.#waiting.length === 0) return;
    const hurried = this.#waiting.filter(({ patient }) => !patient);
    const [first, ...others] = hurried.length > 0 ? hurried : this.#waiting;
    if (first === undefined) return;
    const next = others.reduce((best, each) => (this.#last(each) < this.#last(best) ? each : best), first);
    this.#waiting.splice(this.#waiting.indexOf(next), 1);
    this.#busy = true;
    this.#turns += 1;
    // Who waits for nothing is forgotten: there is nobody to be fair to.
    if (this.#waiting.length === 0) this.#served.clear();
    this.#served.set(next.who, this.#turns);
    next.begin();
  }

  #last({ who }: Waiting): number {
    return this.#served.get(who) ?? 0;
  }
}
