/**
 * What was computed before, by name. It keeps what was asked for since the last turn and what was asked for between the
 * last two: what nobody has asked for during one whole turn is forgotten.
 */
export class Memo<V> {
  #now = new Map<string, V>();
  #before = new Map<string, V>();

  /** What `make` gave for this key before, else what it gives now. `fits` may refuse what was kept. */
  take(key: string, make: () => V, fits: (kept: V) => boolean = () => true): V {
    const kept = this.#now.get(key) ?? this.#before.get(key);
    const value = kept !== undefined && fits(kept) ? kept : make();
    this.#now.set(key, value);
    return value;
  }

  /** Begins another turn. */
  turn(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }
}
