import { GivenUp, type Sender } from '../sending/sender.ts';
import type { KeptStore, KeptThing, KeptWork } from './kept-store.ts';

/** A kept thing and what the server last said to it. */
export interface Outgoing {
  readonly thing: KeptThing;
  /** Why it was refused; it stays until the person throws it away or tries again. Null while it is on its way. */
  readonly error: unknown;
  /** False when the browser could not keep it: the page must stay open. */
  readonly safe: boolean;
}

export interface NewThing {
  readonly name: string;
  readonly number: string;
  readonly work: KeptWork;
  readonly label?: string;
}

/** What became of a thing while the page was open; `gone`: it was thrown away, or another one took its place. */
export type Outcome = 'sent' | 'refused' | 'gone';

export interface OutboxOptions {
  readonly store: KeptStore;
  readonly sender: Sender;
  readonly person: string;
  readonly post: (
    work: KeptWork,
    how: { readonly idempotencyKey: string; readonly signal: AbortSignal },
  ) => Promise<unknown>;
  /** It is there: what is shown of the request is read anew. Until that is done it is shown as it was kept. */
  readonly sent: (thing: KeptThing) => Promise<unknown>;
  readonly now?: () => number;
  readonly newId?: () => string;
}

/**
 * Keeps what was done on the device until the server has it, over reloads and days without a connection; each is done once.
 * What belongs to one request is sent in the order in which it was done. Of two things of one name the later counts.
 */
export class Outbox {
  readonly #options: Required<OutboxOptions>;
  readonly #listeners = new Set<() => void>();
  readonly #heard = new Map<string, (outcome: Outcome) => void>();
  /** By number of the request: what is sent before the next. */
  readonly #lines = new Map<string, Promise<void>>();
  #items: readonly Outgoing[] = [];
  #last = 0;

  constructor(options: OutboxOptions) {
    this.#options = { now: Date.now, newId: () => crypto.randomUUID(), ...options };
  }

  get items(): readonly Outgoing[] {
    return this.#items;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Sends what is left from before the page was loaded, the oldest first. */
  async resume(): Promise<void> {
    const { store, person } = this.#options;
    const known = new Set(this.#items.map(({ thing }) => thing.id));
    const kept = await store.all().catch(() => []);
    const own = kept.filter((thing) => thing.person === person && !known.has(thing.id)).toSorted((a, b) => a.at - b.at);
    this.#become([...own.map((thing) => ({ thing, error: null, safe: true })), ...this.#items]);
    for (const thing of own) this.#queue(thing);
  }

  /** True while something of this request has no answer yet: what is added now comes after it. */
  isBusy(number: string): boolean {
    return this.#items.some(({ thing, error }) => thing.number === number && error === null);
  }

  /** Keeps a thing, then sends it. Promises true once it is kept; `heard` is told what became of it. */
  async add(added: NewThing, heard?: (outcome: Outcome) => void): Promise<boolean> {
    const { store, person, now, newId } = this.#options;
    // Two of one moment are told apart: the order counts after a reload too.
    this.#last = Math.max(now(), this.#last + 1);
    const thing: KeptThing = { ...added, id: newId(), person, at: this.#last };
    const before = this.#items.filter((each) => each.thing.name === thing.name);
    if (heard !== undefined) this.#heard.set(thing.id, heard);
    for (const each of before) this.#stop(each.thing);
    this.#become([...this.#items.filter((each) => !before.includes(each)), { thing, error: null, safe: true }]);
    const keeping = store.put(thing).then(
      () => true,
      () => false,
    );
    // Its turn is taken now, whatever is kept faster.
    this.#queue(thing, keeping);
    const safe = await keeping;
    if (!safe) this.#change(thing.id, { safe });
    for (const each of before) await this.#forget(each.thing.id);
    return safe;
  }

  /** Sends again what was refused. */
  again(id: string): void {
    const found = this.#items.find(({ thing }) => thing.id === id);
    if (found === undefined) return;
    this.#change(id, { error: null });
    this.#queue(found.thing);
  }

  /** Throws a thing away that was not sent. */
  async discard(id: string): Promise<void> {
    const found = this.#items.find(({ thing }) => thing.id === id);
    if (found === undefined) return;
    this.#stop(found.thing);
    this.#become(this.#items.filter(({ thing }) => thing.id !== id));
    await this.#forget(id);
  }

  /** Tries at once what waits under a name, or what stands before it. */
  tryNow(name: string): void {
    const number = this.#items.find(({ thing }) => thing.name === name)?.thing.number;
    for (const { thing } of this.#items) if (thing.number === number) this.#options.sender.tryNow(placeOf(thing.name));
  }

  /** Throws away everything of this person, sent or not: he leaves the device. */
  async clear(): Promise<void> {
    const { store, person } = this.#options;
    for (const { thing } of this.#items) this.#stop(thing);
    this.#become([]);
    const kept = await store.all().catch(() => []);
    for (const thing of kept) if (thing.person === person) await this.#forget(thing.id);
  }

  /** What stands before it, when it was refused or thrown away, does not hold it up: the server judges each by itself. */
  #queue(thing: KeptThing, keeping: Promise<unknown> = Promise.resolve()): void {
    const before = this.#lines.get(thing.number) ?? Promise.resolve();
    const turn = Promise.all([before, keeping]).then(() => this.#send(thing));
    this.#lines.set(thing.number, turn);
  }

  async #send(thing: KeptThing): Promise<void> {
    const { sender, post, sent } = this.#options;
    const place = placeOf(thing.name);
    // Thrown away while it waited for its turn.
    if (!this.#has(thing)) return;
    try {
      await sender.send(place, { id: thing.id }, (_, { signal }) =>
        post(thing.work, { idempotencyKey: thing.id, signal }),
      );
    } catch (error) {
      if (!(error instanceof GivenUp)) this.#change(thing.id, { error });
      sender.forget(place);
      if (this.#has(thing)) this.#tell(thing, 'refused');
      return;
    }
    await this.#forget(thing.id);
    this.#tell(thing, 'sent');
    // The next need not wait until this is shown.
    void sent(thing)
      .catch(() => undefined)
      .then(() => this.#become(this.#items.filter((each) => each.thing.id !== thing.id)));
  }

  #has({ id }: KeptThing): boolean {
    return this.#items.some(({ thing }) => thing.id === id);
  }

  #stop(thing: KeptThing): void {
    this.#options.sender.giveUp(placeOf(thing.name));
    this.#tell(thing, 'gone');
  }

  #tell({ id }: KeptThing, outcome: Outcome): void {
    const heard = this.#heard.get(id);
    if (outcome !== 'refused') this.#heard.delete(id);
    heard?.(outcome);
  }

  /** What cannot be taken out of the store is sent once more under its old key, which does no harm. */
  async #forget(id: string): Promise<void> {
    await this.#options.store.remove(id).catch(() => undefined);
  }

  #change(id: string, change: Partial<Outgoing>): void {
    this.#become(this.#items.map((each) => (each.thing.id === id ? { ...each, ...change } : each)));
  }

  #become(items: readonly Outgoing[]): void {
    this.#items = items;
    for (const listener of this.#listeners) listener();
  }
}

/** What the sender calls a thing of this name: of one name one is on its way at a time. */
export function placeOf(name: string): string {
  return `kept ${name}`;
}
