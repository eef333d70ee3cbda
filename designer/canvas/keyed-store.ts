import { useCallback, useSyncExternalStore } from 'react';

/**
 * Values by key, whose listeners hear of their own key alone: what is drawn of one state is not drawn anew because another
 * moved.
 */
export class KeyedStore<Value> {
  #values: ReadonlyMap<string, Value> = new Map();
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #same: (a: Value, b: Value) => boolean;

  /** `same`: values that are drawn alike; the former one stays. */
  constructor(same: (a: Value, b: Value) => boolean = Object.is) {
    this.#same = same;
  }

  get(key: string): Value | undefined {
    return this.#values.get(key);
  }

  get all(): ReadonlyMap<string, Value> {
    return this.#values;
  }

  /** These are all values from now on. */
  replace(values: ReadonlyMap<string, Value>): void {
    const before = this.#values;
    const after = new Map<string, Value>();
    const touched: string[] = [];
    for (const [key, value] of values) {
      const was = before.get(key);
      const stays = was !== undefined && this.#same(was, value);
      after.set(key, stays ? was : value);
      if (!stays) touched.push(key);
    }
    for (const key of before.keys()) if (!values.has(key)) touched.push(key);
    this.#values = after;
    for (const key of touched) this.#listeners.get(key)?.forEach((listener) => listener());
  }

  subscribe(key: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(key) === listeners) this.#listeners.delete(key);
    };
  }
}

/** The value of one key; drawn anew when that one changes. */
export function useKeyed<Value>(store: KeyedStore<Value>, key: string): Value | undefined {
  const subscribe = useCallback((listener: () => void) => store.subscribe(key, listener), [store, key]);
  return useSyncExternalStore(subscribe, () => store.get(key));
}
