import type { Tx } from './store.ts';

/** What others on this node may want to look at as soon as it is committed. */
export type Hint = 'outbox';

/** Tells others on this node, after the commit, that there is something to look at. Never the truth: only sooner than their next look. */
export interface Hints {
  /** Calls `listener` after each commit that gave this hint; gives the function that ends it. */
  on(hint: Hint, listener: () => void): () => void;
}

const given = new WeakMap<Tx, Set<Hint>>();

/** Gives a hint when the transaction is committed, and none when it is rolled back. */
export function hintAfterCommit(tx: Tx, hint: Hint): void {
  const known = given.get(tx);
  if (known === undefined) given.set(tx, new Set([hint]));
  else known.add(hint);
}

/** The listeners of one store. */
export class HintBoard implements Hints {
  readonly #listeners = new Map<Hint, Set<() => void>>();

  on(hint: Hint, listener: () => void): () => void {
    const listeners = this.#listeners.get(hint) ?? new Set();
    this.#listeners.set(hint, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** To be called when `tx` is committed. */
  committed(tx: Tx | undefined): void {
    if (tx === undefined) return;
    for (const hint of given.get(tx) ?? []) for (const listener of this.#listeners.get(hint) ?? []) listener();
  }
}
