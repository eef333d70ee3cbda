/** A clock for a live actor: time passes only when a timeout is fired or `now` is set. */
export class HandClock {
  now = 0;
  #next = 1;
  readonly #waiting = new Map<number, { readonly due: number; readonly name: string; readonly run: () => void }>();
  /** Gives a timeout its name; the interface of an actor's clock has none. */
  nameNext: () => string = () => '';

  readonly setTimeout = (run: () => void, delay: number): number => {
    const id = this.#next;
    this.#next += 1;
    this.#waiting.set(id, { due: this.now + delay, name: this.nameNext(), run });
    return id;
  };

  readonly clearTimeout = (id: number): void => {
    this.#waiting.delete(id);
  };

  /** Names and due times of all timeouts that wait. */
  armed(): { name: string; due: number }[] {
    return [...this.#waiting.values()].map(({ name, due }) => ({ name, due }));
  }

  /** Fires the timeout that is due first, the oldest of equals, if it is due by `until`; false when there is none. */
  fireNext(until: number): boolean {
    const [first] = [...this.#waiting].toSorted(([a, one], [b, other]) => one.due - other.due || a - b);
    if (first === undefined || first[1].due > until) return false;
    this.#waiting.delete(first[0]);
    this.now = first[1].due;
    first[1].run();
    return true;
  }
}
