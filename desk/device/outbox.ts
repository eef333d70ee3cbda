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
}

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
 * Keeps what was photographed, signed or ticked on the device until the server has it, over reloads and days without a
 * connection; each is done once. Of two things of one name the later counts.
 */
export class Outbox {
  readonly #options: Required<OutboxOptions>;
  readonly #listeners = new Set<() => void>();
  #items: readonly Outgoing[] = [];

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
    for (const thing of own) void this.#send(thing);
  }

  /** Keeps a thing, then sends it. Promises true once it is kept. */
  async add({ name, number, work }: NewThing): Promise<boolean> {
    const { store, person, now, newId } = this.#options;
    const thing: KeptThing = { id: newId(), person, name, number, at: now(), work };
    const before = this.#items.filter((each) => each.thing.name === name);
    for (const each of before) this.#stop(each.thing);
    this.#become([...this.#items.filter((each) => !before.includes(each)), { thing, error: null, safe: true }]);
    const safe = await store.put(thing).then(
      () => true,
      () => false,
    );
    if (!safe) this.#change(thing.id, { safe });
    for (const each of before) await this.#forget(each.thing.id);
    void this.#send(thing);
    return safe;
  }

  /** Sends again what was refused. */
  again(id: string): void {
    const found = this.#items.find(({ thing }) => thing.id === id);
    if (found === undefined) return;
    this.#change(id, { error: null });
    void this.#send(found.thing);
  }

  /** Throws a thing away that was not sent. */
  async discard(id: string): Promise<void> {
    const found = this.#items.find(({ thing }) => thing.id === id);
    if (found === undefined) return;
    this.#stop(found.thing);
    this.#become(this.#items.filter(({ thing }) => thing.id !== id));
    await this.#forget(id);
  }

  async #send(thing: KeptThing): Promise<void> {
    const { sender, post, sent } = this.#options;
    try {
      await sender.send(placeOf(thing), { id: thing.id }, (_, { signal }) =>
        post(thing.work, { idempotencyKey: thing.id, signal }),
      );
    } catch (error) {
      if (!(error instanceof GivenUp)) this.#change(thing.id, { error });
      sender.forget(placeOf(thing));
      return;
    }
    await this.#forget(thing.id);
    await sent(thing).catch(() => undefined);
    this.#become(this.#items.filter((each) => each.thing.id !== thing.id));
  }

  #stop(thing: KeptThing): void {
    this.#options.sender.giveUp(placeOf(thing));
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

/** What the sender calls it: of one name one is on its way at a time. */
function placeOf({ name }: KeptThing): string {
  return `kept ${name}`;
}
