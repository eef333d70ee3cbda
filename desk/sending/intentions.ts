import { fingerprint } from './fingerprint.ts';

/** The server keeps its answers for a day; what is older counts as a new intention. */
const KEPT_MS = 20 * 3_600_000;

interface Intention {
  readonly key: string;
  readonly mark: string;
  readonly at: number;
}

export interface IntentionsOptions {
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Whose they are. */
  readonly person: string;
  readonly now?: () => number;
  readonly newKey?: () => string;
}

/**
 * Gives each intention one idempotency key until it is answered, also over a reload of the page: whoever sends the same
 * thing again, because he saw no answer, does not do it twice.
 */
export class Intentions {
  readonly #options: Required<IntentionsOptions>;
  /** For browsers that keep nothing. */
  readonly #held = new Map<string, Intention>();

  constructor(options: IntentionsOptions) {
    this.#options = { now: Date.now, newKey: () => crypto.randomUUID(), ...options };
  }

  /** The key under which this input is sent; the one from before when the same input was not answered yet. */
  keyOf(name: string, input: unknown): string {
    const { now, newKey, storage } = this.#options;
    const mark = fingerprint(input);
    const known = this.#read(name);
    if (known !== null && known.mark === mark && now() - known.at < KEPT_MS) return known.key;
    const intention = { key: newKey(), mark, at: now() };
    this.#held.set(name, intention);
    try {
      storage.setItem(this.#place(name), JSON.stringify(intention));
    } catch {
      // Full or forbidden: then it holds for as long as the page does.
    }
    return intention.key;
  }

  /** It was answered: the next time is another intention. */
  answered(name: string): void {
    this.#held.delete(name);
    try {
      this.#options.storage.removeItem(this.#place(name));
    } catch {
      // What was never kept need not go.
    }
  }

  #read(name: string): Intention | null {
    try {
      const text = this.#options.storage.getItem(this.#place(name));
      if (text !== null) return JSON.parse(text) as Intention;
    } catch {
      // Unreadable: the page's own memory counts.
    }
    return this.#held.get(name) ?? null;
  }

  #place(name: string): string {
    return `reglament-intention ${this.#options.person} ${name}`;
  }
}
