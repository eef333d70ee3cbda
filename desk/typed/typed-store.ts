/** What nobody came back to is thrown away after this time. */
const KEPT_MS = 30 * 86_400_000;
const PREFIX = 'reglament-typed';

export type TypedStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

interface Typed {
  readonly at: number;
  readonly value: unknown;
}

/** Keeps in the browser what a person types until it is sent: over a reload, a lost connection, a closed window. */
export class TypedStore {
  readonly #storage: TypedStorage;
  readonly #person: string;
  readonly #now: () => number;
  /** What this page shows; the browser may refuse to keep it. */
  readonly #held = new Map<string, unknown>();
  readonly #notKept = new Set<string>();
  readonly #listeners = new Set<() => void>();

  constructor(storage: TypedStorage, person: string, now: () => number = Date.now) {
    this.#storage = storage;
    this.#person = person;
    this.#now = now;
    this.#throwAwayOld();
  }

  /** What was typed there; undefined when nothing was. The same object until it changes. */
  read(key: string): unknown {
    if (!this.#held.has(key)) this.#held.set(key, this.#load(key));
    return this.#held.get(key);
  }

  write(key: string, value: unknown): void {
    this.#held.set(key, value);
    try {
      this.#storage.setItem(this.#place(key), JSON.stringify({ at: this.#now(), value } satisfies Typed));
      this.#notKept.delete(key);
    } catch {
      this.#notKept.add(key);
    }
    this.#tell();
  }

  /** It was sent, or is not wanted any more. */
  remove(key: string): void {
    this.#held.set(key, undefined);
    this.#notKept.delete(key);
    try {
      this.#storage.removeItem(this.#place(key));
    } catch {
      // What cannot be kept is not there.
    }
    this.#tell();
  }

  /** Throws away everything of this person: he leaves the device. */
  clear(): void {
    for (const key of this.keysOf('')) this.remove(key);
  }

  /** False when the browser refused to keep it: it is gone with the page. */
  keeps(key: string): boolean {
    return !this.#notKept.has(key);
  }

  /** The keys under which something is kept that begin so, the newest first. */
  keysOf(beginning: string): readonly string[] {
    const found = this.#places().flatMap((place) => {
      const key = place.slice(this.#place('').length);
      return key.startsWith(beginning) ? [{ key, at: this.#parse(place)?.at ?? 0 }] : [];
    });
    return found.toSorted((a, b) => b.at - a.at).map(({ key }) => key);
  }

  /** Another window has changed it. */
  changedElsewhere(place: string | null): void {
    if (place === null) this.#held.clear();
    else if (place.startsWith(this.#place(''))) this.#held.delete(place.slice(this.#place('').length));
    else return;
    this.#tell();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #load(key: string): unknown {
    return this.#parse(this.#place(key))?.value;
  }

  #parse(place: string): Typed | undefined {
    try {
      const text = this.#storage.getItem(place);
      return text === null ? undefined : (JSON.parse(text) as Typed);
    } catch {
      return undefined;
    }
  }

  #places(): string[] {
    const own = this.#place('');
    try {
      return Array.from({ length: this.#storage.length }, (_, at) => this.#storage.key(at) ?? '').filter((place) =>
        place.startsWith(own),
      );
    } catch {
      return [];
    }
  }

  #throwAwayOld(): void {
    for (const place of this.#places()) {
      const at = this.#parse(place)?.at;
      if (at === undefined || this.#now() - at > KEPT_MS) this.#storage.removeItem(place);
    }
  }

  #place(key: string): string {
    return `${PREFIX} ${this.#person} ${key}`;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
