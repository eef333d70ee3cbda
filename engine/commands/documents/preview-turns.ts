import { ReglamentError } from '../../errors.ts';

/** So many of one person wait behind the one that is being made. */
const WAITING = 4;
/** So many are made at once, whoever asks: papers that are issued need the printer too. */
const AT_ONCE = 2;

/**
 * Lets each person have one preview made at a time, and few at all. Whoever asks for more than he may wait for is refused with
 * PREVIEW_LIMIT.
 */
export class PreviewTurns {
  readonly #mine = new Map<string, number>();
  readonly #line: { readonly who: string; readonly begin: () => void }[] = [];
  readonly #making = new Set<string>();

  /** Runs `make` when it is this person's turn. */
  async take<T>(who: string, make: () => Promise<T>): Promise<T> {
    const asked = this.#mine.get(who) ?? 0;
    if (asked > WAITING) throw new ReglamentError('PREVIEW_LIMIT');
    this.#mine.set(who, asked + 1);
    try {
      await this.#turnOf(who);
      return await make();
    } finally {
      this.#end(who);
    }
  }

  #turnOf(who: string): Promise<void> {
    return new Promise((begin) => {
      this.#line.push({ who, begin });
      this.#next();
    });
  }

  #next(): void {
    if (this.#making.size >= AT_ONCE) return;
    const at = this.#line.findIndex(({ who }) => !this.#making.has(who));
    const [first] = at === -1 ? [] : this.#line.splice(at, 1);
    if (first === undefined) return;
    this.#making.add(first.who);
    first.begin();
  }

  #end(who: string): void {
    this.#making.delete(who);
    const left = (this.#mine.get(who) ?? 1) - 1;
    if (left === 0) this.#mine.delete(who);
    else this.#mine.set(who, left);
    this.#next();
  }
}
